package bihuan.query.document.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.logging.Level;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

import bihuan.platform.time.TimeConfiguration;

/**
 * Prints a page as PDF. The same page at the same moment gives the same bytes: they do not depend on the clock, random
 * values or the machine.
 */
@Component
public class PdfPrinter {

    private static final String PRODUCER = "Bihuan";

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /**
     * The page as PDF, with every font in it.
     *
     * @param xhtml
     *            the page, well formed, with its style within
     * @param at
     *            the moment that the document is of, which the file gives as the moment it was made
     */
    public byte[] print(String xhtml, Instant at) {
        try (var document = new PDDocument()) {
            return print(document, xhtml, at);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static byte[] print(PDDocument document, String xhtml, Instant at) throws IOException {
        var builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        DocumentFonts.addTo(builder, document);
        builder.useSVGDrawer(new VectorDrawer());
        builder.useFastMode();
        builder.withHtmlContent(xhtml, null);
        builder.withProducer(PRODUCER);
        // A page may contain user input: no resource that it references is fetched.
        builder.useExternalResourceAccessControl((uri, type) -> false,
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl((uri, type) -> false,
                ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            return bytes(document, at);
        }
    }

    private static byte[] bytes(PDDocument document, Instant at) throws IOException {
        var made = GregorianCalendar.from(at.atZone(TimeConfiguration.ZONE));
        document.getDocumentInformation().setCreationDate(made);
        document.getDocumentInformation().setModificationDate(made);
        document.setDocumentId(at.toEpochMilli());
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
