package bihuan.query.document.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class PdfPrinterTest {

    private static final Instant AT = Instant.parse("2026-06-15T02:00:00Z");

    private final PdfPrinter printer = new PdfPrinter();

    @Test
    void the_same_page_at_the_same_moment_gives_the_same_bytes() {
        String page = page("<p>重大事故隐患 major hazard ① □</p>"
                + "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='40' viewBox='0 0 200 40'>"
                + "<rect x='0' y='0' width='120' height='20' fill='#0b4a6f'/>"
                + "<polyline points='0,40 50,10 100,30' fill='none' stroke='#b01010'/></svg>");
        assertThat(printer.print(page, AT)).isEqualTo(printer.print(page, AT));
        assertThat(printer.print(page, AT)).isNotEqualTo(printer.print(page, AT.plusSeconds(1)));
    }

    @Test
    void what_was_printed_can_be_read_again_and_every_font_is_within() throws IOException {
        byte[] pdf = printer.print(page("<p>“整改”第①项：100% №7 ≥ 3㎡ café</p><p style='font-weight:bold'>Bold 粗体</p>"), AT);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("“整改”第①项：100% №7 ≥ 3㎡ café", "粗体");
            var resources = document.getPage(0).getResources();
            var names = new ArrayList<String>();
            for (COSName name : resources.getFontNames()) {
                var font = resources.getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                names.add(font.getName());
            }
            assertThat(names).hasSizeGreaterThanOrEqualTo(4);
            assertThat(document.getDocumentInformation().getCreationDate().toInstant()).isEqualTo(AT);
        }
    }

    /** Every character of GB 2312, which is what offices write, and every ideograph of the first block. */
    @Test
    void no_character_that_offices_write_is_without_a_glyph() {
        var gb2312 = Charset.forName("GB2312").newEncoder();
        var text = IntStream.rangeClosed(0xA1, 0x9FA5)
                .filter(c -> c >= 0x4E00 || !Character.isSpaceChar(c) && gb2312.canEncode((char) c))
                .mapToObj(c -> "&#" + c + ";" + (c % 50 == 0 ? " " : "")).collect(Collectors.joining());
        // A character without a glyph is printed as #.
        assertThat(PrintedText.of(printer.print(page("<p>" + text + "</p>"), AT))).hasSizeGreaterThan(21_000)
                .doesNotContain("#");
        assertThat(PrintedText.of(printer.print(page("<p>\uD83D\uDE00</p>"), AT))).contains("#");
    }

    @Test
    void nothing_that_a_page_names_is_fetched() throws IOException {
        String secret = new ClassPathResource("fonts/Roboto-Bold.ttf").getURL().toString();
        byte[] pdf = printer
                .print(page("<p>x</p><img src='" + secret + "' alt=''/><img src='file:///etc/hostname' alt=''/>"
                        + "<link rel='stylesheet' href='http://127.0.0.1:9/x.css'/>"), AT);
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain("/Subtype /Image");
    }

    private static String page(String body) {
        return "<html lang='zh-CN'><head><title>试</title><style>html{font-family:"
                + "document-latin,document-han,document-symbols,document-marks}</style></head><body>"
                + body + "</body></html>";
    }
}
