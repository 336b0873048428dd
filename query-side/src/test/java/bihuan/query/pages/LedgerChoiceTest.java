package bihuan.query.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.LinkedMultiValueMap;

import bihuan.api.refusal.Refused;
import bihuan.query.web.Parameters;

class LedgerChoiceTest {

    private static final String USUAL = "number,unitName,description,level,currentDeadline,progressPercent,suspension,"
            + "status";

    @Test
    void without_a_choice_there_are_the_usual_columns_and_the_park_where_there_are_several() {
        assertThat(LedgerChoice.of(asking(), null, false).written()).isEqualTo(USUAL);
        assertThat(LedgerChoice.of(asking(), null, true).written())
                .isEqualTo(USUAL.replace("number,", "number,parkName,"));
        assertThat(LedgerChoice.of(asking(), null, false).own()).isFalse();
    }

    @Test
    void the_columns_of_the_address_follow_the_number_in_the_order_of_the_ledger() {
        var choice = LedgerChoice.of(asking("status,unitName", "overdueDays"), null, false);
        assertThat(choice.written()).isEqualTo("number,unitName,overdueDays,status");
        assertThat(choice.own()).isTrue();
    }

    @Test
    void what_was_chosen_last_holds_until_the_address_says_otherwise() {
        assertThat(LedgerChoice.of(asking(), "number.location", false).written()).isEqualTo("number,location");
        assertThat(LedgerChoice.of(asking("source"), "number.location", false).written()).isEqualTo("number,source");
        assertThat(LedgerChoice.of(asking(USUAL), "number.location", false).own()).isFalse();
    }

    @Test
    void a_choice_remembered_by_an_earlier_build_counts_as_far_as_it_is_known() {
        assertThat(LedgerChoice.of(asking(), "number.location.weather", false).written()).isEqualTo("number,location");
        assertThat(LedgerChoice.of(asking(), "weather", false).written()).isEqualTo(USUAL);
    }

    @Test
    void a_column_that_is_not_known_is_named() {
        var given = asking("number,weather");
        LedgerChoice.of(given, null, false);
        assertThatThrownBy(given::check).isInstanceOf(Refused.class)
                .satisfies(refused -> assertThat(((Refused) refused).refusal().errors()).singleElement()
                        .satisfies(error -> assertThat(error.field()).isEqualTo("columns")));
    }

    @Test
    void the_usual_columns_are_not_remembered_but_forgotten() {
        assertThat(remembered(asking("location")).getValue()).isEqualTo("number.location");
        assertThat(remembered(asking("location")).getMaxAge()).isPositive();
        assertThat(remembered(asking(USUAL)).getMaxAge()).isZero();
    }

    private static Cookie remembered(Parameters given) {
        var response = new MockHttpServletResponse();
        LedgerChoice.of(given, null, false).remember(response);
        return response.getCookie("bihuan-ledger-columns");
    }

    private static Parameters asking(String... columns) {
        var parameters = new LinkedMultiValueMap<String, String>();
        for (String some : columns) {
            parameters.add("columns", some);
        }
        return new Parameters(parameters);
    }
}
