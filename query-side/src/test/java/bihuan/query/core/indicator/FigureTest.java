package bihuan.query.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import bihuan.api.hazard.Assurances;
import bihuan.api.hazard.event.RectificationPlanFiled;
import bihuan.api.lifecycle.Action;
import bihuan.query.core.file.Acts;
import bihuan.query.core.file.Fold;
import bihuan.query.core.file.HazardFile;
import bihuan.query.core.indicator.Sums.Group;

/** Each figure by hand. An act with seed 1 sets its deadline 31 days after its day; with seed 5, 35. */
class FigureTest {

    private static final Action[] REMOVED = {Action.REPORT, Action.CONFIRM, Action.FILE_PLAN, Action.RECORD_PROGRESS,
            Action.REQUEST_ACCEPTANCE, Action.ACCEPT, Action.CLOSE_OUT};

    private HazardFile file;
    private final Acts acts = new Acts("hazard");

    @Test
    void what_was_found_counts_in_the_period_of_its_discovery_unless_it_is_no_major_hazard() {
        did("2026-03-10", Action.REPORT);
        assertThat(figure(Figure.FOUND, "2026-03-10", "2026-03-10", "2026-03-10")).isEqualTo(1);
        assertThat(figure(Figure.FOUND, "2026-03-01", "2026-03-09", "2026-12-31")).isZero();
        assertThat(figure(Figure.FOUND, "2026-03-11", "2026-03-31", "2026-12-31")).isZero();
        did("2026-03-12", Action.DOWNGRADE);
        assertThat(figure(Figure.FOUND, "2026-03-01", "2026-03-31", "2026-12-31")).isZero();
        assertThat(figure(Figure.CARRIED_IN, "2026-03-11", "2026-03-31", "2026-12-31")).isZero();
    }

    @Test
    void a_hazard_closed_out_after_the_period_counts_as_removed_of_what_the_period_found() {
        did("2026-03-10", REMOVED);
        assertThat(figure(Figure.CLOSED_OUT, "2026-03-01", "2026-03-31", "2026-03-31")).isEqualTo(1);
        did("2026-06-01", Action.REOPEN);
        assertThat(figure(Figure.CLOSED_OUT, "2026-03-01", "2026-03-31", "2026-12-31")).isZero();
        assertThat(figure(Figure.FOUND, "2026-03-01", "2026-03-31", "2026-12-31")).isEqualTo(1);
    }

    @Test
    void the_stock_carried_in_was_found_before_and_still_there_when_the_period_began() {
        did("2026-03-10", Action.REPORT, Action.CONFIRM, Action.FILE_PLAN, Action.RECORD_PROGRESS,
                Action.REQUEST_ACCEPTANCE, Action.ACCEPT);
        did("2026-04-05", Action.CLOSE_OUT);
        assertThat(figure(Figure.CARRIED_IN, "2026-03-10", "2026-03-31", "2026-12-31")).isZero();
        assertThat(figure(Figure.CARRIED_IN, "2026-04-05", "2026-04-30", "2026-12-31")).isEqualTo(1);
        assertThat(figure(Figure.CARRIED_IN, "2026-04-06", "2026-04-30", "2026-12-31")).isZero();
        assertThat(figure(Figure.CARRIED_IN_CLOSED_OUT, "2026-04-01", "2026-04-05", "2026-12-31")).isEqualTo(1);
        assertThat(figure(Figure.CARRIED_IN_CLOSED_OUT, "2026-04-01", "2026-04-04", "2026-12-31")).isZero();
        did("2026-05-10", Action.REOPEN);
        assertThat(figure(Figure.CARRIED_IN, "2026-04-01", "2026-04-30", "2026-12-31")).isEqualTo(1);
        assertThat(figure(Figure.CARRIED_IN_CLOSED_OUT, "2026-04-01", "2026-04-30", "2026-12-31")).isZero();
        assertThat(figure(Figure.CARRIED_IN, "2026-05-01", "2026-05-31", "2026-12-31")).isZero();
        assertThat(figure(Figure.CARRIED_IN, "2026-06-01", "2026-06-30", "2026-12-31")).isEqualTo(1);
    }

    @Test
    void a_unit_closed_down_takes_its_hazard_off_the_books_without_removing_it() {
        did("2026-03-01", Action.REPORT, Action.CONFIRM);
        did("2026-04-01", Action.ORDER_CLOSURE_EXIT);
        assertThat(figure(Figure.FOUND, "2026-03-01", "2026-03-31", "2026-12-31")).isEqualTo(1);
        assertThat(figure(Figure.CLOSED_OUT, "2026-03-01", "2026-03-31", "2026-12-31")).isZero();
        assertThat(figure(Figure.CARRIED_IN, "2026-04-01", "2026-04-30", "2026-12-31")).isEqualTo(1);
        assertThat(figure(Figure.CARRIED_IN, "2026-04-02", "2026-04-30", "2026-12-31")).isZero();
    }

    @Test
    void on_its_deadline_it_is_due_and_accepted_that_day_it_is_in_time() {
        did("2026-03-01", Action.REPORT, Action.CONFIRM, Action.FILE_PLAN, Action.RECORD_PROGRESS,
                Action.REQUEST_ACCEPTANCE);
        assertThat(figure(Figure.DUE, "2026-04-01", "2026-04-30", "2026-03-31")).isZero();
        assertThat(figure(Figure.DUE, "2026-04-01", "2026-04-30", "2026-04-01")).isEqualTo(1);
        assertThat(figure(Figure.DUE_ON_TIME, "2026-04-01", "2026-04-30", "2026-04-01")).isZero();
        assertThat(figure(Figure.OVERDUE, "2020-01-01", "2020-01-31", "2026-04-01")).isZero();
        assertThat(figure(Figure.OVERDUE, "2020-01-01", "2020-01-31", "2026-04-02")).isEqualTo(1);
        did("2026-04-01", Action.ACCEPT);
        assertThat(figure(Figure.DUE_ON_TIME, "2026-04-01", "2026-04-30", "2026-04-01")).isEqualTo(1);
        assertThat(figure(Figure.OVERDUE, "2020-01-01", "2020-01-31", "2026-04-02")).isZero();
    }

    @Test
    void an_extension_saves_the_current_deadline_and_not_the_original() {
        did("2026-03-01", Action.REPORT, Action.CONFIRM, Action.FILE_PLAN, Action.RECORD_PROGRESS);
        did("2026-03-20", Action.REQUEST_EXTENSION, Action.GRANT_EXTENSION);
        did("2026-04-10", Action.REQUEST_ACCEPTANCE, Action.ACCEPT);
        assertThat(file.deadlines().current()).isEqualTo(LocalDate.parse("2026-04-20"));
        assertThat(figure(Figure.DUE, "2026-04-20", "2026-04-20", "2026-12-31")).isEqualTo(1);
        assertThat(figure(Figure.DUE_ON_TIME, "2026-04-20", "2026-04-20", "2026-12-31")).isEqualTo(1);
        assertThat(figure(Figure.ORIGINALLY_DUE, "2026-04-01", "2026-04-01", "2026-12-31")).isEqualTo(1);
        assertThat(figure(Figure.ORIGINALLY_DUE_ON_TIME, "2026-04-01", "2026-04-01", "2026-12-31")).isZero();
    }

    @Test
    void a_deadline_once_missed_stays_missed_when_the_hazard_comes_back() {
        did("2026-03-01", Action.REPORT, Action.CONFIRM, Action.FILE_PLAN, Action.RECORD_PROGRESS,
                Action.REQUEST_ACCEPTANCE);
        did("2026-04-05", Action.ACCEPT, Action.CLOSE_OUT);
        did("2026-06-01", Action.REOPEN);
        assertThat(figure(Figure.DUE, "2026-01-01", "2026-12-31", "2026-12-31")).isEqualTo(2);
        assertThat(figure(Figure.DUE_ON_TIME, "2026-01-01", "2026-12-31", "2026-12-31")).isZero();
    }

    @Test
    void a_unit_closed_down_by_its_deadline_owed_nothing_and_one_closed_down_after_it_was_late() {
        did("2026-03-01", Action.REPORT, Action.CONFIRM);
        var before = file;
        did("2026-04-01", Action.ORDER_CLOSURE_EXIT);
        assertThat(figure(Figure.DUE, "2026-04-01", "2026-04-30", "2026-12-31")).isZero();
        file = before;
        did("2026-04-02", Action.ORDER_CLOSURE_EXIT);
        assertThat(figure(Figure.DUE, "2026-04-01", "2026-04-30", "2026-12-31")).isEqualTo(1);
        assertThat(figure(Figure.DUE_ON_TIME, "2026-04-01", "2026-04-30", "2026-12-31")).isZero();
    }

    @Test
    void listings_of_earlier_rounds_count_and_one_that_went_on_counts_once() {
        did("2026-03-01", Action.REPORT, Action.CONFIRM, Action.PROPOSE_LISTING, Action.LIST, Action.FILE_PLAN,
                Action.RECORD_PROGRESS, Action.REQUEST_ACCEPTANCE, Action.ACCEPT);
        did("2026-03-05", Action.REOPEN);
        assertThat(figure(Figure.LISTED, "2026-03-01", "2026-12-31", "2026-12-31")).isEqualTo(1);
        did("2026-03-06", Action.REQUEST_ACCEPTANCE, Action.ACCEPT, Action.DELIST, Action.CLOSE_OUT);
        did("2026-05-01", Action.REOPEN, Action.PROPOSE_LISTING, Action.LIST);
        assertThat(figure(Figure.LISTED, "2026-03-01", "2026-12-31", "2026-12-31")).isEqualTo(2);
        assertThat(figure(Figure.DELISTED, "2026-03-01", "2026-12-31", "2026-12-31")).isEqualTo(1);
        assertThat(figure(Figure.IN_FORCE, "2026-03-01", "2026-03-05", "2026-12-31")).isEqualTo(1);
        assertThat(figure(Figure.IN_FORCE, "2026-03-01", "2026-03-06", "2026-12-31")).isZero();
        assertThat(figure(Figure.IN_FORCE, "2026-03-01", "2026-12-31", "2026-04-30")).isZero();
        assertThat(figure(Figure.IN_FORCE, "2026-03-01", "2026-12-31", "2026-05-01")).isEqualTo(1);
    }

    @Test
    void only_what_is_assured_is_committed() {
        acts.seed(4);
        did("2026-03-01", Action.REPORT, Action.CONFIRM, Action.FILE_PLAN, Action.RECORD_PROGRESS);
        assertThat(figure(Figure.FUNDS_PLANNED, "2026-03-01", "2026-03-01", "2026-12-31")).isEqualTo(4000);
        assertThat(figure(Figure.FUNDS_COMMITTED, "2026-03-01", "2026-03-01", "2026-12-31")).isEqualTo(4000);
        acts.seed(5);
        did("2026-03-02", Action.FILE_PLAN, Action.RECORD_PROGRESS);
        assertThat(figure(Figure.FUNDS_PLANNED, "2026-03-01", "2026-03-01", "2026-12-31")).isEqualTo(5000);
        assertThat(figure(Figure.FUNDS_COMMITTED, "2026-03-01", "2026-03-01", "2026-12-31")).isZero();
        assertThat(figure(Figure.FUNDS_SPENT, "2026-03-01", "2026-03-01", "2026-12-31")).isEqualTo(5000);
    }

    @Test
    void an_assurance_of_which_a_ledger_says_nothing_was_not_given() {
        did("2026-03-01", Action.REPORT, Action.CONFIRM);
        for (Assurances assurances : new Assurances[]{null, new Assurances(true, true, null, true, true)}) {
            var plan = (RectificationPlanFiled) acts.of(Action.FILE_PLAN);
            file = Fold.evolve(file,
                    new RectificationPlanFiled("hazard", plan.act(), null, null, null, null, null, null,
                            assurances, BigDecimal.TEN, null, null),
                    Instant.EPOCH);
            assertThat(figure(Figure.FUNDS_PLANNED, "2026-03-01", "2026-03-01", "2026-12-31")).isEqualTo(10);
            assertThat(figure(Figure.FUNDS_COMMITTED, "2026-03-01", "2026-03-01", "2026-12-31")).isZero();
        }
    }

    @Test
    void of_nothing_there_is_no_rate() {
        assertThat(Ratio.of(0, 0)).isEqualTo(new Ratio(0, 0, null, "n/a"));
        assertThat(Ratio.of(72, 182)).isEqualTo(new Ratio(72, 182, new BigDecimal("39.56"), "39.56 %"));
        assertThat(Ratio.of(0, 3).text()).isEqualTo("0.00 %");
        assertThat(Ratio.of(1, 800).text()).isEqualTo("0.13 %");
        assertThat(Ratio.of(3, 3).text()).isEqualTo("100.00 %");
    }

    @Test
    void a_period_is_cut_at_the_calendar_and_at_its_own_ends() {
        var period = new Period(LocalDate.parse("2020-11-15"), LocalDate.parse("2021-04-02"));
        assertThat(period.slices(Slice.MONTH)).hasSize(6).startsWith(of("2020-11-15", "2020-11-30"))
                .endsWith(of("2021-04-01", "2021-04-02"));
        assertThat(period.slices(Slice.QUARTER)).containsExactly(of("2020-11-15", "2020-12-31"),
                of("2021-01-01", "2021-03-31"), of("2021-04-01", "2021-04-02"));
        assertThat(period.slices(Slice.YEAR)).containsExactly(of("2020-11-15", "2020-12-31"),
                of("2021-01-01", "2021-04-02"));
        Arrays.stream(Slice.values())
                .forEach(slice -> assertThat(slice.count(period)).isEqualTo(period.slices(slice).size()));
        assertThat(Slice.QUARTER.name(LocalDate.parse("2021-04-02"))).isEqualTo("2021-Q2");
    }

    @Test
    void a_quota_asks_for_different_industries() {
        assertThat(Quota.of(3, true, List.of("化工", "化工", "仓储")).met()).isFalse();
        assertThat(Quota.of(3, true, Arrays.asList("化工", "仓储", null, " ")))
                .isEqualTo(new Quota(3, true, List.of("化工", "仓储"), 4));
        assertThat(Quota.of(3, true, List.of("化工", "仓储", "木业")).met()).isTrue();
    }

    @Test
    void a_quota_that_does_not_ask_for_different_industries_counts_every_listing() {
        var quota = Quota.of(3, false, Arrays.asList("化工", "化工", null));
        assertThat(quota.met()).isTrue();
        assertThat(quota.reached().text()).isEqualTo("100.00 %");
        assertThat(Quota.of(3, false, List.of("化工", "化工")).met()).isFalse();
    }

    @Test
    void a_period_touches_whole_slices() {
        assertThat(Slice.QUARTER.touchedBy(of("2021-07-01", "2021-07-31"))).containsExactly(of("2021-07-01",
                "2021-09-30"));
        assertThat(Slice.MONTH.touchedBy(of("2020-02-01", "2020-03-31"))).containsExactly(of("2020-02-01",
                "2020-02-29"), of("2020-03-01", "2020-03-31"));
        assertThat(Slice.YEAR.around(LocalDate.parse("2021-12-31"))).isEqualTo(of("2021-01-01", "2021-12-31"));
    }

    private static Period of(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    private void did(String day, Action... actions) {
        for (Action action : actions) {
            file = Fold.evolve(file, acts.on(day).of(action), Instant.EPOCH);
        }
    }

    private int figure(Figure figure, String from, String to, String day) {
        return Sums.of(List.of(file), new IndicatorQuery(of(from, to), List.of(), MarkFilter.ALL), LocalDate.parse(day))
                .of(new Group(0, List.of())).getOrDefault(figure, BigDecimal.ZERO).intValueExact();
    }
}
