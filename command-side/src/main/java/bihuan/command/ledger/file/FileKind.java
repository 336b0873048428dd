package bihuan.command.ledger.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

import bihuan.api.refusal.FieldCode;
import bihuan.api.text.Text;

/** Names files that are something else than their name says, as web systems export them with the ending .xls. */
final class FileKind {

    private static final int LOOKED_AT = 4_000;
    private static final Text HTML = Text.of("这是网页（HTML）文件，并非工作簿，请用电子表格软件打开后另存为 .xlsx。",
            "This is an HTML page, not a workbook; open it in a spreadsheet program and save it as .xlsx.");
    private static final Text MHTML = Text.of("这是单个文件网页（MHTML），并非工作簿，请用电子表格软件打开后另存为 .xlsx。",
            "This is a web archive (MHTML), not a workbook; open it in a spreadsheet program and save it as .xlsx.");
    private static final Text XML = Text.of("这是“XML 电子表格 2003”（SpreadsheetML）文件，请用电子表格软件打开后另存为 .xlsx。",
            "This is an XML Spreadsheet 2003 file (SpreadsheetML); open it in a spreadsheet program and save it as "
                    + ".xlsx.");
    private static final Text PDF = Text.of("这是 PDF 文件，请提供原电子表格。",
            "This is a PDF; give the spreadsheet it was made of.");

    private FileKind() {
    }

    static void checkBytes(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, 5), StandardCharsets.ISO_8859_1);
        if (start.equals("%PDF-")) {
            throw UnreadableFile.file(FieldCode.NOT_A_WORKBOOK, PDF);
        }
    }

    static void checkText(String text) {
        String start = text.substring(0, Math.min(text.length(), LOOKED_AT)).strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("<?xml") && start.contains("office:spreadsheet") || start.startsWith("<workbook")) {
            throw UnreadableFile.file(FieldCode.NOT_A_WORKBOOK, XML);
        }
        if (begins(start, "<!doctype html", "<html", "<head", "<meta", "<style", "<body", "<table", "<div")
                || start.startsWith("<") && start.contains("<table")) {
            throw UnreadableFile.file(FieldCode.NOT_A_WORKBOOK, HTML);
        }
        if (start.startsWith("mime-version:") || start.contains("content-type: multipart/related")) {
            throw UnreadableFile.file(FieldCode.NOT_A_WORKBOOK, MHTML);
        }
    }

    private static boolean begins(String start, String... with) {
        return Arrays.stream(with).anyMatch(start::startsWith);
    }
}
