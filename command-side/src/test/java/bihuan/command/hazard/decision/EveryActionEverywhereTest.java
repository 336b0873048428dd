package bihuan.command.hazard.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import bihuan.api.hazard.Envelope;
import bihuan.api.hazard.Formality;
import bihuan.api.hazard.Instrument;
import bihuan.api.hazard.action.HazardAction;
import bihuan.api.hazard.action.IssuePaper;
import bihuan.api.hazard.action.RecordFormality;
import bihuan.api.hazard.command.ActOnHazard;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.paper.PaperKind;
import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.Listing;
import bihuan.api.lifecycle.Regions;
import bihuan.api.permission.Organisations;
import bihuan.api.permission.Role;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refusal.Kind;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;

/** Every action, from everywhere a hazard can get to, in every role: exactly the table's pairs pass. */
class EveryActionEverywhereTest {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Map<Expected, HazardState> EVERYWHERE = new LinkedHashMap<>();

    private static int tried;
    private static int passed;

    @BeforeAll
    static void walk() {
        HazardState first = Story.reported().state();
        EVERYWHERE.put(standing(first), first);
        Deque<HazardState> toVisit = new ArrayDeque<>(List.of(first));
        while (!toVisit.isEmpty()) {
            HazardState state = toVisit.poll();
            for (HazardState after : next(state)) {
                if (EVERYWHERE.putIfAbsent(standing(after), after) == null) {
                    toVisit.add(after);
                }
            }
        }
    }

    @AfterAll
    static void print() {
        System.out.printf("Tried %d combinations of %d standings, every action and every role; %d passed.%n", tried,
                EVERYWHERE.size(), passed);
    }

    @Test
    void the_decider_leads_to_as_many_combinations_of_regions_as_the_table() {
        assertThat(EVERYWHERE.keySet().stream().map(Expected::at).distinct()).hasSize(309);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE,
            names = {"REPORT", "VOID_EXTENSION", "RECORD_LAPSE", "REASSIGN", "VOID_ACT", "CORRECT_ACT",
                    "CORRECT_EXTENSION"})
    void exactly_the_tables_pairs_pass(Action action) {
        EVERYWHERE.forEach((standing, state) -> {
            for (Role role : Role.values()) {
                tried++;
                Object answer = tryOut(state, form(action, state, role), role, null);
                if (standing.passes(action, role)) {
                    assertThat(answer).as("%s by %s at %s", action, role, standing).isInstanceOf(List.class);
                    passed++;
                } else if (answer instanceof Refusal refusal) {
                    checkRefusal(refusal, action, role, standing);
                } else {
                    fail("%s by %s at %s was not refused", action, role, standing);
                }
            }
        });
    }

    private static void checkRefusal(Refusal refusal, Action action, Role role, Expected standing) {
        String where = "%s by %s at %s".formatted(action, role, standing);
        if (!standing.mayEver(action, role)) {
            assertThat(refusal.kind()).as(where).isEqualTo(Kind.FORBIDDEN);
            assertThat(refusal.code()).as(where).isEqualTo("role-may-not");
        } else if (action == Action.AMEND_REPORT && role == Role.PARK) {
            assertThat(refusal.kind()).as(where).isEqualTo(Kind.FORBIDDEN);
            assertThat(refusal.code()).as(where).isEqualTo("not-the-reporter");
        } else if ((action == Action.RECORD_FORMALITY || action == Action.ISSUE_PAPER)
                && refusal.kind() == Kind.FORBIDDEN) {
            assertThat(refusal.code()).as(where).isEqualTo("not-the-issuer");
        } else {
            assertThat(refusal.kind()).as(where).isEqualTo(Kind.CONFLICT);
            assertThat(refusal.code()).as(where).isEqualTo("not-from-here");
            assertThat(refusal.allowed()).as(where).containsExactlyInAnyOrderElementsOf(standing.allowed(role));
        }
        checkBothLanguages(refusal.reason(), where);
    }

    private static void checkBothLanguages(Text reason, String where) {
        assertThat(reason.zh()).as(where).containsPattern(CHINESE).doesNotContain("%");
        assertThat(reason.en()).as(where).isNotBlank().doesNotContainPattern(CHINESE).doesNotContain("%");
    }

    private static List<HazardState> next(HazardState state) {
        List<HazardState> after = new ArrayList<>();
        for (Action action : Action.values()) {
            if (action.isRequestable() && !Forms.CORRECTIONS.contains(action)) {
                for (Role role : Role.values()) {
                    addAfter(after, state, tryOut(state, form(action, state, role), role, null));
                }
            }
        }
        return after;
    }

    private static void addAfter(List<HazardState> states, HazardState before, Object answer) {
        if (answer instanceof List<?> events) {
            HazardState state = before;
            for (Object event : events) {
                state = HazardState.evolve(state, (HazardEvent) event);
            }
            states.add(state);
        }
    }

    /** The events, or the refusal. */
    private static Object tryOut(HazardState state, HazardAction form, Role role, String reason) {
        Action action = Action.of(form);
        var envelope = Forms.envelope(action, Story.TODAY);
        var said = reason == null
                ? envelope
                : new Envelope(null, reason, envelope.legalBasis(), envelope.document(), null);
        try {
            return Decider.decide(state,
                    new ActOnHazard(Story.ID, Callers.of(role), action, said, form, List.of(), null, null),
                    Story.TODAY, Story.CLOCKS, Organisations.AS_CALLED);
        } catch (Refused refused) {
            return refused.refusal();
        }
    }

    private static Expected standing(HazardState state) {
        Regions at = state.regions();
        return new Expected(at, state.coerciveMeasureInForce(), issuers(state), stated(state));
    }

    /** Whose acts a paper could state. */
    private static Set<Role> stated(HazardState state) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        state.papers().bases().values().stream().flatMap(List::stream).forEach(basis -> Stream
                .of(Role.COMMITTEE, Role.REGULATOR)
                .filter(role -> basis.organisation().equals(Callers.of(role).actor().organisation()))
                .forEach(roles::add));
        return roles;
    }

    /** Who issued an instrument of which something can be recorded. */
    private static Set<Role> issuers(HazardState state) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        state.issued().forEach((instrument, issued) -> {
            boolean listed = Set.of(Listing.LISTED, Listing.DELISTED).contains(state.regions().listing());
            if (listed || instrument == Instrument.EXTENSION || instrument == Instrument.SUSPENSION) {
                Stream.of(Role.COMMITTEE, Role.REGULATOR)
                        .filter(role -> issued.by().contains(Callers.of(role).actor().organisation()))
                        .forEach(roles::add);
            }
        });
        state.papers().issued().values().forEach(paper -> roles.add(paper.by().role()));
        return roles;
    }

    /** A form that this role can hand in, if there is one. */
    private static HazardAction form(Action action, HazardState state, Role role) {
        HazardAction form = Forms.valid(action, state, Story.TODAY);
        if (form instanceof IssuePaper(_, String number, LocalDate on)) {
            return Arrays.stream(PaperKind.values())
                    .filter(kind -> state.papers().basis(kind, Callers.of(role).actor(), Organisations.AS_CALLED)
                            .isPresent())
                    .findFirst()
                    .<HazardAction>map(kind -> new IssuePaper(kind, number, on)).orElse(form);
        }
        if (!(form instanceof RecordFormality)) {
            return form;
        }
        String paper = state.papers().issued().entrySet().stream()
                .filter(each -> each.getValue().by().role() == role).map(Map.Entry::getKey).findFirst().orElse(null);
        if (paper != null) {
            return new RecordFormality(paper, Formality.RECEIPT, Story.TODAY, "收件人");
        }
        return Arrays.stream(Instrument.values())
                .filter(instrument -> Breach.isIssued(instrument, state)
                        && DutyRules.isIssuer(instrument, state, Callers.of(role).actor(),
                                Organisations.AS_CALLED))
                .findFirst().<HazardAction>map(instrument -> new RecordFormality(instrument, Formality.RECEIPT,
                        Story.TODAY, "收件人"))
                .orElse(form);
    }
}
