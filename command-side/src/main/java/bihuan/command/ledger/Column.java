package bihuan.command.ledger;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import bihuan.api.form.LongText;

/** The columns of an office's ledger, under the headers that offices give them. */
enum Column {
    NUMBER("编号"),
    PARK("园区"),
    UNIT("责任单位"),
    CREDIT_CODE("统一社会信用代码"),
    SUBJECT("主体类型"),
    LOCATION("隐患部位"),
    CATEGORY("隐患大类"),
    SUBCATEGORY("隐患小类"),
    DESCRIPTION("隐患描述"),
    STATE_AND_CAUSES("现状及成因"),
    HARM_AND_DIFFICULTY("危害程度和整改难易程度"),
    SOURCE("来源"),
    DISCOVERED_ON("发现日期"),
    CRITERION("判定依据"),
    LEVEL("督办级别"),
    LISTING_AUTHORITY("挂牌单位"),
    SUPERVISING_UNIT("督办单位"),
    LISTING_DOCUMENT("挂牌文号"),
    LISTED_ON("挂牌日期"),
    DEADLINE("整改期限"),
    EXTENDED_UNTIL("延期后期限"),
    PLAN_FILED_ON("方案备案日期"),
    RESPONSIBILITY("责任落实"),
    MEASURES("措施落实"),
    FUNDING("资金落实"),
    TIME_LIMIT("时限落实"),
    EMERGENCY_PLAN("预案落实"),
    FUNDS_PLANNED("计划资金(万元)"),
    FUNDS_SPENT("已投入资金(万元)"),
    PRINCIPAL("主要负责人"),
    PROGRESS("整改进度(%)"),
    SUSPENSION("停产停业"),
    INSPECTED_ON("验收日期"),
    INSPECTORS("验收人员"),
    DELISTING_DOCUMENT("摘牌文号"),
    DELISTED_ON("摘牌日期"),
    CLOSED_OUT_ON("销号日期"),
    STATUS("状态");

    private static final Map<String, Column> BY_HEADER = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(Column::header, Function.identity()));

    private final String header;

    Column(String header) {
        this.header = header;
    }

    String header() {
        return header;
    }

    /** Most characters of a cell, as the forms have it: whatever is looked up or sorted by must fit an index. */
    int longest() {
        return switch (this) {
            case DESCRIPTION, STATE_AND_CAUSES, HARM_AND_DIFFICULTY -> LongText.MAXIMUM;
            default -> LongText.SHORT;
        };
    }

    /** Whether it holds amounts. */
    boolean isMoney() {
        return this == FUNDS_PLANNED || this == FUNDS_SPENT;
    }

    /** Whether it holds days. */
    boolean isDay() {
        return switch (this) {
            case DISCOVERED_ON, LISTED_ON, DEADLINE, EXTENDED_UNTIL, PLAN_FILED_ON, INSPECTED_ON, DELISTED_ON,
                    CLOSED_OUT_ON ->
                true;
            default -> false;
        };
    }

    /** Whether it holds prose, which is kept verbatim whatever it says. */
    boolean isProse() {
        return switch (this) {
            case LOCATION, CATEGORY, SUBCATEGORY, DESCRIPTION, STATE_AND_CAUSES, HARM_AND_DIFFICULTY, CRITERION -> true;
            default -> false;
        };
    }

    /** The column of this name, or null. */
    static Column ofHeader(String header) {
        return BY_HEADER.get(header.strip());
    }
}
