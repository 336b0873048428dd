package bihuan.query.campaign.list;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import bihuan.api.campaign.CampaignPlan;
import bihuan.api.text.Labelled;
import bihuan.query.ledger.HazardRow;
import bihuan.query.ledger.HazardRows;
import bihuan.query.store.FileJson;
import bihuan.query.store.StoredHazard;
import bihuan.query.web.Cursor;
import bihuan.query.web.Page;
import bihuan.query.web.Person;

/**
 * The list of problems and hazards (问题隐患清单): a park's hazards discovered within the window of its campaign, by the day
 * of discovery. Those that were found to be none (rejected reports) are not in it; those downgraded to general hazards
 * are.
 */
@Component
public class ProblemList {

    static final String ORDER = "discoveredOn";
    static final List<SheetColumn<HazardRow>> COLUMNS = List.of(SheetColumn.of("编号", "No.", HazardRow::number),
            SheetColumn.of("责任单位", "Responsible unit", HazardRow::unitName),
            SheetColumn.of("隐患部位", "Location", HazardRow::location),
            SheetColumn.of("隐患大类", "Category", HazardRow::category),
            SheetColumn.of("问题隐患", "Problem or hazard", HazardRow::description),
            SheetColumn.of("来源", "Source", row -> label(row.source())),
            SheetColumn.of("发现日期", "Discovered on", HazardRow::discoveredOn),
            SheetColumn.of("判定依据", "Criterion", HazardRow::criterion),
            SheetColumn.of("督办级别", "Level", row -> label(row.level())),
            SheetColumn.of("主要负责人", "Principal", row -> name(row.principal())),
            SheetColumn.of("原整改期限", "Original deadline", HazardRow::originalDeadline),
            SheetColumn.of("现整改期限", "Current deadline", HazardRow::currentDeadline),
            SheetColumn.of("整改进度(%)", "Progress (%)", HazardRow::progressPercent),
            SheetColumn.of("逾期天数", "Days overdue", HazardRow::overdueDays),
            SheetColumn.of("整改", "Rectification", row -> label(row.rectification())),
            SheetColumn.of("挂牌督办", "Listing", row -> label(row.listing())),
            SheetColumn.of("验收日期", "Inspected on", HazardRow::inspectedOn),
            SheetColumn.of("销号日期", "Closed out on", HazardRow::closedOutOn));

    private static final int CHUNK = 500;

    private final JdbcClient jdbc;
    private final FileJson json;
    private final HazardRows rows;
    private final Clock clock;

    ProblemList(JdbcClient jdbc, FileJson json, HazardRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = rows;
        this.clock = clock;
    }

    /** A page of it, of the park's campaign of this plan. */
    public Page<HazardRow> page(String parkId, CampaignPlan plan, Cursor after, int size) {
        long total = jdbc.sql("""
                select count(*) from query.hazard where park_id = :park and discovered_on between :from and :to
                    and rectification <> 'REJECTED'""").param("park", parkId).param("from", plan.firstDay())
                .param("to", plan.lastDay()).query(Long.class).single();
        List<StoredHazard> found = read(parkId, plan, after, size + 1);
        String next = Page.of(found, size, total, hazard -> hazard, ProblemList::cursor).next();
        return new Page<>(shown(found.stream().limit(size).toList()), total, next);
    }

    /** All of it, in chunks, so that a long list is never in memory at once. */
    void all(String parkId, CampaignPlan plan, Consumer<List<HazardRow>> chunk) {
        Cursor after = null;
        do {
            List<StoredHazard> found = read(parkId, plan, after, CHUNK);
            chunk.accept(shown(found));
            after = found.size() == CHUNK ? cursor(found.getLast()) : null;
        } while (after != null);
    }

    private List<HazardRow> shown(List<StoredHazard> found) {
        return rows.of(found, LocalDate.now(clock), null);
    }

    private List<StoredHazard> read(String parkId, CampaignPlan plan, Cursor after, int most) {
        return jdbc.sql("""
                select h.file, p.name, u.name from query.hazard h left join query.park p on p.id = h.park_id
                    left join query.unit u on u.id = h.unit_id
                where h.park_id = :park and h.discovered_on between :from and :to and h.rectification <> 'REJECTED'
                    and (h.discovered_on, h.id) > (cast(:afterDay as date), :afterId)
                order by h.discovered_on, h.id limit :rows
                """).param("park", parkId).param("from", plan.firstDay()).param("to", plan.lastDay())
                .param("afterDay", after == null ? "-infinity" : after.value())
                .param("afterId", after == null ? "" : after.id()).param("rows", most)
                .query((row, number) -> new StoredHazard(json.file(row.getString(1)), row.getString(2),
                        row.getString(3)))
                .list();
    }

    private static Cursor cursor(StoredHazard hazard) {
        return new Cursor(ORDER, hazard.file().report().discoveredOn().toString(), hazard.file().id());
    }

    private static Object label(Labelled code) {
        return code == null ? null : code.label();
    }

    private static String name(Person person) {
        return person == null ? null : person.name();
    }
}
