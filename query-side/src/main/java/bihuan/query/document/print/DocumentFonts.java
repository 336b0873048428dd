package bihuan.query.document.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

/**
 * The fonts that every document carries within itself: for Latin, for Chinese characters, for symbols such as ① and □,
 * and for the one pair of marks, 〈 and 〉, that those lack. The style sheet names them in this order, and each character
 * is taken from the first that has it.
 */
final class DocumentFonts {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private DocumentFonts() {
    }

    static void addTo(PdfRendererBuilder builder, PDDocument document) {
        add(builder, document, "Roboto-Regular.ttf", "document-latin", REGULAR);
        add(builder, document, "Roboto-Bold.ttf", "document-latin", BOLD);
        add(builder, document, "DroidSansFallback.ttf", "document-han", REGULAR);
        add(builder, document, "NotoSansSymbols-Regular-Subsetted.ttf", "document-symbols", REGULAR);
        add(builder, document, "NotoSansTaiLe-Regular.ttf", "document-marks", REGULAR);
    }

    private static void add(PdfRendererBuilder builder, PDDocument document, String file, String family, int weight) {
        builder.useFont(new DocumentFont(document, file), family, weight, FontStyle.NORMAL, true);
    }

    /** Loaded when a character of the document is first looked for in it. */
    private static final class DocumentFont extends PDFontSupplier {

        private final PDDocument document;
        private final String file;

        private DocumentFont(PDDocument document, String file) {
            super(null);
            this.document = document;
            this.file = file;
        }

        @Override
        public PDFont supply() {
            try (InputStream resource = new ClassPathResource("fonts/" + file).getInputStream()) {
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(resource));
                document.registerTrueTypeFontForClosing(font);
                // Ligatures took half the time of a document: PDFBox compiles patterns of them for every run of text.
                font.setEnableGsub(false);
                return PDType0Font.load(document, font, true);
            } catch (IOException missing) {
                throw new UncheckedIOException("The font %s is not in this build".formatted(file), missing);
            }
        }
    }
}
