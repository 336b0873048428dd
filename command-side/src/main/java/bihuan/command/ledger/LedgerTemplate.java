package bihuan.command.ledger;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import bihuan.api.hazard.Level;
import bihuan.api.hazard.RestrictionScope;
import bihuan.api.hazard.Source;
import bihuan.api.hazard.Subject;
import bihuan.api.ledger.LedgerStatus;
import bihuan.api.text.Labelled;
import bihuan.api.text.Text;
import bihuan.platform.sheet.SheetWriter;

/** A workbook to fill in: a sheet with the headers of all columns, and one that says what each takes. */
final class LedgerTemplate {

    private static final Text COLUMN = Text.of("列名", "Column");
    private static final Text NEEDED = Text.of("是否必填", "Required");
    private static final Text TAKES = Text.of("填写内容", "What it takes");
    private static final Text YES = Text.of("必填", "required");
    private static final Text DAY = Text.of("日期，如 2021-03-05", "a day, such as 2021-03-05");
    private static final Text DEADLINE = Text.of("日期，如 2021-06-30；“2021年6月底”“2021年第二季度”取其最后一日",
            "a day, such as 2021-06-30; 2021年6月底 and 2021年第二季度 are their last day");
    private static final Text AMOUNT = Text.of("数字，单位万元；也可写明单位，如 5万元、50000元",
            "a number in units of 10,000 yuan, or with its unit, such as 5万元 or 50000元");
    private static final Text PERCENT = Text.of("0 至 100 的整数", "a whole number from 0 to 100");
    private static final Text TICK = Text.of("是、否", "是 (yes) or 否 (no)");
    private static final Text PEOPLE = Text.of("姓名，多人用“、”分隔，姓名后可写电话",
            "names, several parted by 、, each with its phone or without");
    private static final Text PERSON = Text.of("姓名，其后可写电话", "a name, with its phone or without");
    private static final Text CODE = Text.of("18 位统一社会信用代码", "the unified social credit code, 18 characters");
    private static final Text NUMBER = Text.of("在园区内唯一的编号", "a number that is unique in the park");
    private static final Text TEXT = Text.of("文字", "text");

    private LedgerTemplate() {
    }

    static byte[] bytes(Locale language) {
        var bytes = new ByteArrayOutputStream();
        var book = new SheetWriter(bytes);
        book.sheet("台账").heads(Arrays.stream(Column.values()).map(Column::header).toList());
        book.sheet(Text.of("填写说明", "Instructions").in(language))
                .heads(List.of(COLUMN.in(language), NEEDED.in(language), TAKES.in(language)));
        int row = 1;
        for (Column column : Column.values()) {
            book.row(row++, List.of(column.header(), HeaderRow.NEEDED.contains(column) ? YES.in(language) : "",
                    takes(column).in(language)));
        }
        book.finish();
        return bytes.toByteArray();
    }

    private static Text takes(Column column) {
        return switch (column) {
            case NUMBER -> NUMBER;
            case CREDIT_CODE -> CODE;
            case SUBJECT -> words(Subject.values());
            case SOURCE -> words(Source.values());
            case LEVEL -> words(Level.values());
            case SUSPENSION -> words(RestrictionScope.values());
            case STATUS -> Text.of(statuses("、"), statuses(", "));
            case DEADLINE, EXTENDED_UNTIL -> DEADLINE;
            case FUNDS_PLANNED, FUNDS_SPENT -> AMOUNT;
            case PROGRESS -> PERCENT;
            case RESPONSIBILITY, MEASURES, FUNDING, TIME_LIMIT, EMERGENCY_PLAN -> TICK;
            case PRINCIPAL -> PERSON;
            case INSPECTORS -> PEOPLE;
            default -> column.isDay() ? DAY : TEXT;
        };
    }

    private static String statuses(String comma) {
        return Arrays.stream(LedgerStatus.values()).map(LedgerStatus::word).collect(Collectors.joining(comma));
    }

    private static Text words(Labelled[] values) {
        return Text.of(Arrays.stream(values).map(each -> each.label().zh()).collect(Collectors.joining("、")),
                Arrays.stream(values).map(each -> each.label().zh() + " (" + each.label().en() + ")")
                        .collect(Collectors.joining(", ")));
    }
}
