package bihuan.command.ledger;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import bihuan.api.text.Text;
import bihuan.command.ledger.file.Grid;

/** Recognises the rows of a form that are no hazards: titles, numbers of columns, totals, notes, signatures. */
final class SkippedRows {

    static final Text TITLE = Text.of("表头以上的标题", "Title above the header");
    private static final Text COLUMN_NUMBERS = Text.of("列号", "Numbers of the columns");
    private static final Text HEADER_AGAIN = Text.of("重复的表头", "Repeated header");
    private static final Text TOTAL = Text.of("合计或小计", "Total or subtotal");
    private static final Text NOTE = Text.of("说明或备注", "Note");
    private static final Text SIGNATURE = Text.of("填表、审核等签署栏", "Signatures");
    private static final Text SECTION = Text.of("分组标题", "Heading of a section");
    private static final Text EXAMPLE = Text.of("填写示例或填写要求", "Example or instructions");

    private static final Pattern TOTALS = Pattern.compile("(.{0,30}(小计|合计|总计|共计|累计)|本页.{0,4}计|计)([:].{0,20})?");
    private static final Pattern NOTES = Pattern
            .compile("(?s)(注\\d?|备注|说明|附注|填表说明|填报说明|填写说明|填表要求)[:.、 ].*|(以下空白|此页以下空白|以下无正文)");
    private static final Pattern SIGNATURES = Pattern.compile("(?s)(填表人|填报人|制表人|制表|经办人|审核人|审核|审批人|复核人|负责人|"
            + "单位负责人|主要负责人|分管领导|联系人|联系电话|电话|填报单位|填报部门|填报日期|填表日期|制表日期|报送单位|日期|盖章|签字|签名|单位)"
            + "([(][^)]*[)])?[:].*");
    private static final Pattern EXAMPLES = Pattern.compile("(例|示例|样例|填写示例|举例)([:].*)?|(必填|选填|[(]必填[)]|[(]选填[)])[:]?");
    private static final Pattern SECTIONS = Pattern
            .compile("(?s)([一二三四五六七八九十]{1,3}、|[(][一二三四五六七八九十]{1,3}[)]|第[一二三四五六七八九十]{1,3}[部批章]).*");
    private static final Pattern INTEGER = Pattern.compile("[(]?(\\d{1,3})[)]?");

    private SkippedRows() {
    }

    /** What the row is instead of a hazard, or null. */
    static Text why(Grid.Line line, Map<Column, String> cells, HeaderRow header, boolean first) {
        // What has a day of discovery or a status is a hazard, however it begins, unless it calls itself an example.
        boolean hazard = cells.containsKey(Column.DISCOVERED_ON) || cells.containsKey(Column.STATUS);
        if (hazard && !first) {
            return isHeaderAgain(line, header) ? HEADER_AGAIN : example(HeaderText.plain(start(line)));
        }
        List<String> said = line.cells().stream().map(HeaderText::plain).filter(cell -> !cell.isEmpty()).toList();
        if (first && areColumnNumbers(said)) {
            return COLUMN_NUMBERS;
        }
        if (isHeaderAgain(line, header)) {
            return HEADER_AGAIN;
        }
        return hazard ? example(said.getFirst()) : other(said);
    }

    private static boolean isHeaderAgain(Grid.Line line, HeaderRow header) {
        return header.headings().stream()
                .allMatch(each -> HeaderText.strip(line.cell(each.index())).equals(each.header()));
    }

    private static String start(Grid.Line line) {
        return line.cells().stream().filter(cell -> !HeaderText.strip(cell).isEmpty()).findFirst().orElse("");
    }

    private static Text other(List<String> said) {
        if (said.stream().anyMatch(cell -> TOTALS.matcher(cell.replaceAll("\\s", "")).matches())) {
            return TOTAL;
        }
        String start = said.getFirst().replaceAll("\\s", "");
        if (NOTES.matcher(start).matches() || said.size() == 1 && NOTES.matcher(start + " ").matches()) {
            return NOTE;
        }
        if (said.stream().allMatch(cell -> SIGNATURES.matcher(cell.replaceAll("\\s", "")).matches())) {
            return SIGNATURE;
        }
        return said.size() == 1 && SECTIONS.matcher(start).matches() ? SECTION : example(start);
    }

    private static Text example(String start) {
        return EXAMPLES.matcher(start.replaceAll("\\s", "")).matches() ? EXAMPLE : null;
    }

    private static boolean areColumnNumbers(List<String> said) {
        if (said.size() < 2) {
            return false;
        }
        int before = -1;
        for (String cell : said) {
            var number = INTEGER.matcher(cell);
            if (!number.matches() || before >= 0 && Integer.parseInt(number.group(1)) != before + 1) {
                return false;
            }
            before = Integer.parseInt(number.group(1));
        }
        return true;
    }
}
