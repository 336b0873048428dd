package bihuan.query.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import bihuan.api.hazard.Assurances;
import bihuan.api.hazard.Document;
import bihuan.api.lifecycle.Extension;
import bihuan.api.person.PersonId;
import bihuan.api.text.Labelled;
import bihuan.query.core.file.Acceptance;
import bihuan.query.core.file.HazardFile;
import bihuan.query.core.file.Plan;
import bihuan.query.store.StoredHazard;

/**
 * The columns of a park's own ledger, in its order and with its headers, followed by the columns that an export has
 * only on request, because offices do not use them.
 */
enum LedgerColumn {
    NUMBER("编号", row -> row.file.report().number()),
    PARK("园区", row -> row.hazard.parkName()),
    UNIT("责任单位", row -> row.hazard.unitName()),
    SUBJECT("主体类型", row -> row.file.report().subject()),
    LOCATION("隐患部位", row -> row.file.report().location()),
    CATEGORY("隐患大类", row -> row.file.report().category()),
    SUBCATEGORY("隐患小类", row -> row.file.report().subcategory()),
    DESCRIPTION("隐患描述", row -> row.file.report().description()),
    STATE_AND_CAUSES("现状及成因", row -> row.file.report().stateAndCauses()),
    HARM_AND_DIFFICULTY("危害程度和整改难易程度", row -> row.file.report().harmAndDifficulty()),
    SOURCE("来源", row -> row.file.report().source()),
    DISCOVERED_ON("发现日期", row -> row.file.report().discoveredOn()),
    CRITERION("判定依据", LedgerColumn::criterion),
    LEVEL("督办级别", row -> row.file.supervision().level()),
    LISTING_AUTHORITY("挂牌单位", row -> row.file.supervision().authority()),
    SUPERVISING_UNIT("督办单位", row -> row.file.supervision().supervisingUnit()),
    LISTING_DOCUMENT("挂牌文号", row -> number(row.file.supervision().document())),
    LISTED_ON("挂牌日期", row -> row.file.supervision().listedOn()),
    DEADLINE("整改期限", row -> row.file.deadlines().original()),
    EXTENDED_UNTIL("延期后期限", LedgerColumn::extendedUntil),
    PLAN_FILED_ON("方案备案日期", row -> row.plan(Plan::filedOn)),
    RESPONSIBILITY("责任落实", row -> row.tick(Assurances::responsibility)),
    MEASURES("措施落实", row -> row.tick(Assurances::measures)),
    FUNDING("资金落实", row -> row.tick(Assurances::funding)),
    TIME_LIMIT("时限落实", row -> row.tick(Assurances::timeLimit)),
    EMERGENCY_PLAN("预案落实", row -> row.tick(Assurances::emergencyPlan)),
    FUNDS_PLANNED("计划资金(万元)", row -> tenThousands(row.file.fundsPlanned())),
    FUNDS_SPENT("已投入资金(万元)", row -> tenThousands(row.file.progress().fundsSpent())),
    PRINCIPAL("主要负责人", row -> row.name(row.file.principal())),
    PROGRESS("整改进度(%)", row -> row.file.progress().percent()),
    SUSPENSION("停产停业", row -> row.file.restrictionScope()),
    INSPECTED_ON("验收日期", row -> row.acceptance(Acceptance::inspectedOn)),
    INSPECTORS("验收人员", LedgerColumn::inspectors),
    DELISTING_DOCUMENT("摘牌文号", row -> number(row.file.supervision().delistingDocument())),
    DELISTED_ON("摘牌日期", row -> row.file.supervision().delistedOn()),
    CLOSED_OUT_ON("销号日期", row -> row.file.ending().closedOutOn()),
    STATUS("状态", row -> LedgerWord.of(row.file)),
    CURRENT_DEADLINE("现整改期限", row -> row.file.deadlines().current()),
    EXTENSIONS("批准延期次数", row -> row.file.extension() == null ? 0 : row.file.extension().granted()),
    OVERDUE_DAYS("逾期天数", row -> row.file.overdueDays(row.day));

    /** What an office's ledger has. */
    static final List<LedgerColumn> OFFICE = List.copyOf(EnumSet.range(NUMBER, STATUS));

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private final String header;
    private final Function<Row, Object> reader;

    LedgerColumn(String header, Function<Row, Object> reader) {
        this.header = header;
        this.reader = reader;
    }

    String header() {
        return header;
    }

    /** Whether its cells are days. */
    boolean isDay() {
        return switch (this) {
            case DISCOVERED_ON, LISTED_ON, DEADLINE, EXTENDED_UNTIL, PLAN_FILED_ON, INSPECTED_ON, DELISTED_ON,
                    CLOSED_OUT_ON, CURRENT_DEADLINE ->
                true;
            default -> false;
        };
    }

    /** Whether its cells are figures. */
    boolean isFigure() {
        return switch (this) {
            case FUNDS_PLANNED, FUNDS_SPENT, PROGRESS, EXTENSIONS, OVERDUE_DAYS -> true;
            default -> false;
        };
    }

    /** The cell of this hazard as of that day. */
    String value(StoredHazard hazard, Map<String, String> people, LocalDate day) {
        return text(reader.apply(new Row(hazard, hazard.file(), people, day)));
    }

    private record Row(StoredHazard hazard, HazardFile file, Map<String, String> people, LocalDate day) {

        <T> T plan(Function<Plan, T> reader) {
            return file.plan() == null ? null : reader.apply(file.plan());
        }

        <T> T acceptance(Function<Acceptance, T> reader) {
            return file.acceptance() == null ? null : reader.apply(file.acceptance());
        }

        String tick(Function<Assurances, Boolean> reader) {
            Assurances five = plan(Plan::assurances);
            return five != null && Boolean.TRUE.equals(reader.apply(five)) ? "是" : null;
        }

        String name(PersonId person) {
            return person == null ? null : people.get(person.value());
        }
    }

    private static Object criterion(Row row) {
        var determination = row.file.determination();
        return determination == null
                ? null
                : Stream.of(determination.criterion(), determination.clause())
                        .filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    private static LocalDate extendedUntil(Row row) {
        var deadlines = row.file.deadlines();
        boolean moved = row.file.regions().extension() == Extension.GRANTED
                || !Objects.equals(deadlines.original(), deadlines.current());
        return moved ? deadlines.current() : null;
    }

    private static String inspectors(Row row) {
        List<PersonId> inspectors = row.acceptance(Acceptance::inspectors);
        return inspectors == null
                ? null
                : inspectors.stream().map(row::name).filter(Objects::nonNull).collect(Collectors.joining(";"));
    }

    private static String number(Document document) {
        return document == null ? null : document.number();
    }

    private static BigDecimal tenThousands(BigDecimal cny) {
        return cny == null ? null : cny.divide(TEN_THOUSAND);
    }

    private static String text(Object value) {
        return switch (value) {
            case null -> "";
            case Labelled labelled -> labelled.label().zh();
            case BigDecimal money -> money.signum() == 0 ? "0" : money.stripTrailingZeros().toPlainString();
            default -> value.toString();
        };
    }
}
