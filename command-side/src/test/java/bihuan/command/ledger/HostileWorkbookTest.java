package bihuan.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import bihuan.api.refusal.Refused;

/** Small files made to exhaust heap or processor time: each is refused with an error that names what is wrong. */
class HostileWorkbookTest {

    private static final String NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final byte[] BLANK = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);

    static Stream<Arguments> hostile() {
        String far = IntStream.rangeClosed(1, 2_000)
                .mapToObj(i -> "<row r=\"%d\"><c r=\"ZZZZZZ%d\"><v>1</v></c></row>".formatted(i, i))
                .collect(Collectors.joining());
        String last = IntStream.rangeClosed(1, 2_000)
                .mapToObj(i -> "<row r=\"%d\"><c r=\"XFD%d\"><v>1</v></c></row>".formatted(i, i))
                .collect(Collectors.joining());
        String million = IntStream.rangeClosed(1, 1_000_000).mapToObj("<row r=\"%d\"><c><v>1</v></c></row>"::formatted)
                .collect(Collectors.joining());
        return Stream.of(Arguments.of("not-xlsx", workbook(far, 0)),
                Arguments.of("too-many-columns", workbook(last, 0)),
                Arguments.of("not-xlsx", workbook("<row r=\"2000000000\"><c r=\"A2000000000\"><v>1</v></c></row>", 0)),
                Arguments.of("not-xlsx", workbook("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99999999</v></c></row>", 0)),
                Arguments.of("not-xlsx", workbook("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-1</v></c></row>", 0)),
                Arguments.of("not-xlsx", workbook("<row r=\"2\"/><row r=\"1\"/><row r=\"1\"/>", 0)),
                Arguments.of("too-many-rows", workbook(million, 0)),
                Arguments.of("unpacks-too-large", workbook("", 400)));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_hostile_workbook_is_an_error_of_that_file(String code, byte[] file) {
        Refused refused = catchThrowableOfType(Refused.class,
                () -> LedgerFile.read(file, Synonyms.builtIn(), ImportOptions.NONE));

        assertThat(refused.refusal().errors()).singleElement()
                .matches(error -> error.field().equals("file") && error.code().equals(code));
    }

    private static byte[] workbook(String rows, int blankMegabytes) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" "
                    + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + part("workbook", "sheet.main") + part("worksheets/sheet1", "worksheet") + "</Types>");
            put(zip, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
            put(zip, "xl/workbook.xml", "<workbook xmlns=\"" + NAMESPACE + "\" xmlns:r=\"" + OFFICE
                    + "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            put(zip, "xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<worksheet xmlns=\"%s\"><sheetData>".formatted(NAMESPACE).getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < blankMegabytes; i++) {
                zip.write(BLANK);
            }
            zip.write((rows + "</sheetData></worksheet>").getBytes(StandardCharsets.UTF_8));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return bytes.toByteArray();
    }

    private static String part(String name, String type) {
        return "<Override PartName=\"/xl/" + name
                + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                + "spreadsheetml." + type + "+xml\"/>";
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + OFFICE + "/"
                + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\"?>" + content).getBytes(StandardCharsets.UTF_8));
    }
}
