package bihuan.query.document.print;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.IOException;

import org.springframework.core.io.ClassPathResource;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
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

    static void addTo(PdfRendererBuilder builder) {
        add(builder, "Roboto-Regular.ttf", "document-latin", REGULAR);
        add(builder, "Roboto-Bold.ttf", "document-latin", BOLD);
        add(builder, "DroidSansFallback.ttf", "document-han", REGULAR);
        add(builder, "NotoSansSymbols-Regular-Subsetted.ttf", "document-symbols", REGULAR);
        add(builder, "NotoSansTaiLe-Regular.ttf", "document-marks", REGULAR);
    }

    private static void add(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(() -> open(file), family, weight, FontStyle.NORMAL, true);
    }

    private static InputStream open(String file) {
        try {
            return new ClassPathResource("fonts/" + file).getInputStream();
        } catch (IOException missing) {
            throw new UncheckedIOException("The font %s is not in this build".formatted(file), missing);
        }
    }
}
