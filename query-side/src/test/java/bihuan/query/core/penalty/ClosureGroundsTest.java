package bihuan.query.core.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import bihuan.query.core.penalty.ClosureGrounds.Ground;

class ClosureGroundsTest {

    private final List<Decision> decisions = new ArrayList<>();

    @Test
    void three_within_180_days_are_grounds_and_the_first_day_does_not_count() {
        decided("1", "2026-01-01");
        decided("2", "2026-02-01");
        decided("3", "2026-06-30");
        assertThat(rules("2025-01-01")).containsExactly("THREE_IN_180_DAYS 2026-06-30");
        decisions.removeLast();
        decided("3", "2026-07-01");
        assertThat(rules("2025-01-01")).isEmpty();
    }

    @Test
    void four_within_a_year_are_grounds_up_to_the_same_date() {
        decided("1", "2025-03-15");
        decided("2", "2025-08-01");
        decided("3", "2025-12-01");
        decided("4", "2026-03-15");
        assertThat(rules("2025-01-01")).containsExactly("FOUR_IN_A_YEAR 2026-03-15");
        decisions.removeLast();
        decided("4", "2026-03-16");
        assertThat(rules("2025-01-01")).isEmpty();
    }

    @Test
    void a_year_from_the_29th_of_february_ends_on_the_28th() {
        decided("1", "2024-02-29");
        decided("2", "2024-10-01");
        decided("3", "2024-10-02");
        decided("4", "2025-02-28");
        assertThat(rules("2024-01-01")).contains("FOUR_IN_A_YEAR 2025-02-28");
        decisions.removeLast();
        decided("4", "2025-03-01");
        assertThat(rules("2024-01-01")).noneMatch(rule -> rule.startsWith("FOUR"));
    }

    @Test
    void one_decision_on_several_hazards_is_one() {
        decided("1", "2026-01-01");
        decided("2", "2026-01-02");
        decisions.add(new Decision("2", "罚款", null, LocalDate.parse("2026-01-02"), "hazard-other"));
        assertThat(rules("2025-01-01")).isEmpty();
        decided("3", "2026-01-03");
        assertThat(grounds("2025-01-01").getFirst().decisions()).extracting(Decision::number).containsExactly("1", "2",
                "3");
    }

    @Test
    void without_an_open_hazard_there_are_no_grounds_and_penalties_from_before_it_give_none() {
        decided("1", "2026-01-01");
        decided("2", "2026-01-02");
        decided("3", "2026-01-03");
        assertThat(rules(null)).isEmpty();
        assertThat(rules("2026-01-03")).hasSize(1);
        assertThat(rules("2026-01-04")).isEmpty();
    }

    @Test
    void sitting_it_out_cures_nothing_and_further_penalties_are_shown() {
        decided("1", "2020-01-01");
        decided("2", "2020-01-02");
        decided("3", "2020-01-03");
        decided("4", "2020-06-01");
        decided("5", "2026-01-01");
        Ground ground = grounds("2019-01-01").getFirst();
        assertThat(ground.since()).isEqualTo("2020-01-03");
        assertThat(ground.decisions()).extracting(Decision::number).containsExactly("1", "2", "3", "4");
    }

    private void decided(String number, String day) {
        decisions.add(new Decision(number, "罚款", null, LocalDate.parse(day), "hazard-1"));
    }

    private List<Ground> grounds(String openSince) {
        return ClosureGrounds.of(decisions, openSince == null ? null : LocalDate.parse(openSince),
                PenaltyRule.ARTICLE_113);
    }

    private List<String> rules(String openSince) {
        return grounds(openSince).stream().map(ground -> ground.rule().code() + " " + ground.since()).toList();
    }
}
