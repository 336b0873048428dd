package bihuan.api.lifecycle;

import static bihuan.api.lifecycle.Rectification.ACCEPTED;
import static bihuan.api.lifecycle.Rectification.CLOSED_OUT;
import static bihuan.api.lifecycle.Rectification.CLOSURE_EXITED;
import static bihuan.api.lifecycle.Rectification.CONFIRMED;
import static bihuan.api.lifecycle.Rectification.REPORTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

import bihuan.api.hazard.action.CloseOut;
import bihuan.api.hazard.event.HazardClosedOut;
import bihuan.api.lifecycle.DomainTable.Row;
import bihuan.api.permission.Role;

class LifecycleTest {

    static final List<Row> DOMAIN = DomainTable.rows();
    private static final Set<Regions> REACHABLE = reachable();

    @ParameterizedTest
    @FieldSource("DOMAIN")
    void each_line_says_what_the_domain_says(Row expected) {
        Transition line = Lifecycle.table().stream().filter(each -> each.action().path().equals(expected.action()))
                .findFirst().orElseThrow();

        assertThat(line.region()).isEqualTo(expected.region());
        assertThat(line.rectification()).isEqualTo(expected.rectification());
        assertThat(line.listing()).isEqualTo(expected.listing());
        assertThat(line.restriction()).isEqualTo(expected.restriction());
        assertThat(line.extension()).isEqualTo(expected.extension());
        assertThat(line.who(Listing.NONE)).isEqualTo(expected.who());
        assertThat(line.who(Listing.PROPOSED)).isEqualTo(expected.who());
        assertThat(line.who(Listing.DELISTED)).isEqualTo(expected.who());
        assertThat(line.who(Listing.LISTED)).isEqualTo(expected.whoWhenListed());
    }

    @Test
    void every_action_has_one_line_and_no_line_is_without_its_row() {
        assertThat(Lifecycle.TABLE).extracting(Transition::action).containsExactlyInAnyOrder(Action.values());
        assertThat(Lifecycle.TABLE).extracting(line -> line.action().path())
                .containsExactlyInAnyOrderElementsOf(DOMAIN.stream().map(Row::action).toList());
    }

    @ParameterizedTest
    @EnumSource
    void every_action_is_found_by_its_path_its_form_and_its_event(Action action) {
        assertThat(Action.ofPath(action.path()).isPresent())
                .isEqualTo(action.isRequestable());
        assertThat(Lifecycle.of(action).action()).isEqualTo(action);
        assertThat(Arrays.stream(Action.values()).filter(other -> other.event() == action.event())).hasSize(1);
        assertThat(action.label().zh()).isNotBlank();
        assertThat(action.label().en()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(names = {"AUDITOR", "VIEWER", "ADMIN"})
    void who_only_reads_or_sets_up_never_acts_on_a_hazard(Role role) {
        assertThat(REACHABLE).allSatisfy(regions -> assertThat(Lifecycle.allowed(role, regions)).isEmpty());
    }

    @Test
    void what_is_allowed_comes_in_table_order_and_is_what_the_lines_say() {
        assertThat(Lifecycle.allowed(Role.REGULATOR, Regions.REPORTED)).containsExactly(Action.AMEND_REPORT,
                Action.CONFIRM, Action.REJECT_REPORT, Action.DOWNGRADE, Action.ISSUE_PAPER, Action.RECORD_FORMALITY,
                Action.ORDER_SUSPENSION,
                Action.ATTACH_EVIDENCE, Action.RECORD_PENALTY, Action.RECORD_COERCIVE_MEASURE,
                Action.LIFT_COERCIVE_MEASURE);
        assertThat(Lifecycle.allowed(Role.UNIT, new Regions(CONFIRMED, Listing.LISTED, Restriction.ORDERED,
                Extension.REQUESTED))).containsExactly(Action.AMEND_REPORT, Action.FILE_PLAN,
                        Action.APPLY_FOR_RESUMPTION, Action.ATTACH_EVIDENCE);
    }

    @Test
    void an_extension_is_decided_by_the_committee_while_listed_and_by_the_regulator_otherwise() {
        var listed = new Regions(CONFIRMED, Listing.LISTED, Restriction.NONE, Extension.REQUESTED);
        var proposed = new Regions(CONFIRMED, Listing.PROPOSED, Restriction.NONE, Extension.REQUESTED);

        assertThat(Lifecycle.allowed(Role.COMMITTEE, listed)).contains(Action.GRANT_EXTENSION);
        assertThat(Lifecycle.allowed(Role.REGULATOR, listed)).doesNotContain(Action.GRANT_EXTENSION);
        assertThat(Lifecycle.allowed(Role.COMMITTEE, proposed)).doesNotContain(Action.GRANT_EXTENSION);
        assertThat(Lifecycle.allowed(Role.REGULATOR, proposed)).contains(Action.GRANT_EXTENSION);
    }

    @Test
    void every_state_of_every_region_can_be_reached() {
        assertThat(REACHABLE).extracting(Regions::rectification).containsOnly(Rectification.values());
        assertThat(REACHABLE).extracting(Regions::listing).containsOnly(Listing.values());
        assertThat(REACHABLE).extracting(Regions::restriction).containsOnly(Restriction.values());
        assertThat(REACHABLE).extracting(Regions::extension).containsOnly(Extension.values());
    }

    @Test
    void nothing_is_closed_out_that_is_listed_or_about_to_be() {
        assertThat(REACHABLE).filteredOn(at -> at.rectification() == CLOSED_OUT).extracting(Regions::listing)
                .containsOnly(Listing.NONE, Listing.DELISTED);
    }

    @Test
    void only_closure_ends_a_file_that_is_listed_or_about_to_be() {
        assertThat(REACHABLE).filteredOn(at -> at.rectification().ended() && at.rectification() != CLOSURE_EXITED)
                .extracting(Regions::listing).containsOnly(Listing.NONE);
    }

    @Test
    void no_extension_is_pending_once_accepted_or_ended() {
        assertThat(REACHABLE).filteredOn(at -> at.extension() == Extension.REQUESTED)
                .allMatch(at -> at.rectification().open());
    }

    @Test
    void nothing_is_listed_before_it_is_confirmed() {
        assertThat(REACHABLE).filteredOn(at -> at.rectification() == REPORTED)
                .allMatch(at -> at.listing() == Listing.NONE && at.extension() == Extension.NONE);
    }

    @Test
    void production_can_stay_stopped_after_close_out() {
        assertThat(REACHABLE).contains(
                new Regions(CLOSED_OUT, Listing.DELISTED, Restriction.ORDERED, Extension.GRANTED));
    }

    @Test
    void an_act_moves_the_regions_it_starts_from_and_leaves_the_others() {
        var accepted = new Regions(ACCEPTED, Listing.DELISTED, Restriction.ORDERED, Extension.GRANTED);

        assertThat(Lifecycle.of(Action.CLOSE_OUT).after(accepted))
                .isEqualTo(new Regions(CLOSED_OUT, Listing.DELISTED, Restriction.ORDERED, Extension.GRANTED));
    }

    @Test
    void a_hazard_is_open_until_it_is_accepted_or_its_file_ends() {
        assertThat(Rectification.values()).filteredOn(Rectification::open).containsExactly(REPORTED, CONFIRMED,
                Rectification.PLAN_FILED, Rectification.RECTIFYING, Rectification.ACCEPTANCE_REQUESTED);
    }

    @Test
    void an_action_is_found_by_its_form_and_says_what_of_the_envelope_it_cannot_do_without() {
        assertThat(Action.of(new CloseOut())).isEqualTo(Action.CLOSE_OUT);
        assertThat(Action.of(new HazardClosedOut("hazard-1", null))).isEqualTo(Action.CLOSE_OUT);
        assertThat(Action.CLOSE_OUT.form()).isEqualTo(CloseOut.class);
        assertThat(Action.CLOSE_OUT.needs()).isEmpty();
        assertThat(Action.ORDER_CLOSURE_EXIT.needs()).containsExactlyInAnyOrder(Action.Need.DOCUMENT,
                Action.Need.LEGAL_BASIS);
    }

    /** Changes with the table; a change to the table must be checked here and in the domain's text. */
    @Test
    void so_many_combinations_can_be_reached() {
        assertThat(REACHABLE.size()).isEqualTo(309);
    }

    /** Everything that can be reached by the table, and with what the system does by itself. */
    private static Set<Regions> reachable() {
        Set<Regions> seen = new LinkedHashSet<>(List.of(Regions.REPORTED));
        Deque<Regions> toVisit = new ArrayDeque<>(seen);
        while (!toVisit.isEmpty()) {
            Regions at = toVisit.pop();
            Lifecycle.TABLE.stream().filter(line -> !line.who(at.listing()).isEmpty())
                    .filter(line -> line.startsFrom(at))
                    .map(line -> settled(line.after(at))).filter(seen::add).forEach(toVisit::push);
        }
        return seen;
    }

    private static Regions settled(Regions at) {
        boolean voids = at.extension() == Extension.REQUESTED
                && (at.rectification() == ACCEPTED || at.rectification().ended());
        return voids ? Lifecycle.of(Action.VOID_EXTENSION).after(at) : at;
    }
}
