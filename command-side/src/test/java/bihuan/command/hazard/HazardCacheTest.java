package bihuan.command.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.Test;

import bihuan.api.clock.ClockCode;
import bihuan.api.hazard.Envelope;
import bihuan.api.hazard.RequestMark;
import bihuan.api.hazard.action.VoidAct;
import bihuan.api.hazard.command.ActOnHazard;
import bihuan.api.hazard.command.HazardCommand;
import bihuan.api.hazard.command.Recorded;
import bihuan.api.hazard.command.RecordLapse;
import bihuan.api.hazard.command.ReportHazard;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.history.CorrectionRights;
import bihuan.api.hazard.history.EffectiveActs;
import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Organisations;
import bihuan.api.permission.Role;
import bihuan.api.refusal.Refused;
import bihuan.command.clock.ParkClocksInMemory;
import bihuan.command.hazard.decision.Attempt;
import bihuan.command.hazard.decision.Callers;
import bihuan.command.hazard.decision.CorrectionDecider;
import bihuan.command.hazard.decision.Decider;
import bihuan.command.hazard.decision.Forms;
import bihuan.command.hazard.decision.HazardState;
import bihuan.command.hazard.decision.LapseDecider;
import bihuan.command.hazard.decision.RepeatedRequests;
import bihuan.command.hazard.decision.Story;
import bihuan.platform.testing.FaultyStore;

/**
 * Two command sides that each know hazards, on one store: every answer is the one that the whole history, as it was
 * stored at that moment, gives.
 */
class HazardCacheTest {

    private static final int ACTS = 10_000;
    private static final int HAZARDS = 100;
    /** The day of the acts; they are recorded when many a clock has run out. */
    private static final LocalDate DAY = Story.TODAY;
    private static final LocalDate TODAY = DAY.plusDays(100);
    private static final Envelope ON_THE_DAY = new Envelope(DAY, null, null, null, null);
    private static final ParkClocksInMemory CLOCKS = new ParkClocksInMemory("qingdao");
    private static final String ACCEPTED = "accepted";
    private static final String REPEATED = "as version ";
    private static final String NONE = "none";
    private static final String FAILED = "failed";

    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Integer> answers = new HashMap<>();
    private int reread;

    @Test
    void of_ten_thousand_acts_on_two_sides_none_is_accepted_or_refused_wrongly() {
        act(ACTS, new FaultyStore(1, 0), 1, HAZARDS, false);

        assertThat(wrong).isEmpty();
        assertThat(reread).isGreaterThan(ACTS / 10);
        assertThat(answers.get(ACCEPTED)).isGreaterThan(ACTS / 10);
        assertThat(answers).hasSizeGreaterThan(8);
    }

    @Test
    void none_is_while_appends_fail_before_and_after_their_commit_and_few_hazards_are_known() {
        act(ACTS / 4, new FaultyStore(2, 10), 2, HAZARDS / 5, false);

        assertThat(wrong).isEmpty();
        assertThat(answers.get(FAILED)).isPositive();
    }

    @Test
    void some_would_be_refused_wrongly_if_they_were_not_decided_again() {
        act(ACTS / 4, new FaultyStore(1, 0), 1, HAZARDS, true);

        assertThat(wrong).isNotEmpty();
    }

    private void act(int acts, FaultyStore store, long seed, long known, boolean trusting) {
        Random random = new Random(seed);
        List<CommandSide> sides = List.of(new CommandSide(store, TODAY, known, trusting),
                new CommandSide(store, TODAY, known, trusting));
        List<ActOnHazard> before = new ArrayList<>();
        for (int i = 0; i < acts; i++) {
            HazardCommand command = command("hazard-" + random.nextInt(HAZARDS), store, before, random);
            String id = command.hazardId();
            List<HazardEvent> history = history(store, id);
            String expected = expected(history, command);
            CommandSide side = sides.get(random.nextInt(sides.size()));
            int claims = side.claims();
            String answer = answer(side, command, history.size() - 1L);
            if (!answer.equals(ACCEPTED) && !answer.equals(FAILED) && side.claims() > claims) {
                wrong.add("%d: %s: %s, but a value remains reserved".formatted(i, command, answer));
            }
            List<HazardEvent> after = history(store, id);
            String whole = answer.equals(ACCEPTED) ? accepted(after.get(history.size())) : answer;
            if (!whole.equals(FAILED) && !whole.equals(expected)) {
                wrong.add("%d: %s at %d: %s, not %s".formatted(i, command, history.size() - 1, whole, expected));
            }
            answers.merge(answer, 1, Integer::sum);
        }
        reread = sides.stream().mapToInt(CommandSide::reread).sum();
    }

    private static List<HazardEvent> history(FaultyStore store, String id) {
        return store.readEvents(id, 0).asStream().<HazardEvent>map(event -> (HazardEvent) event.getPayload()).toList();
    }

    private static ReportHazard report(String id) {
        return new ReportHazard(id, Callers.of(Role.UNIT), ON_THE_DAY, Forms.report(id, DAY), List.of(),
                new RequestMark(null, "digest"));
    }

    /** An act, a correction, a lapse, or a request once more; under a version or a key now and then. */
    private static HazardCommand command(String id, FaultyStore store, List<ActOnHazard> before, Random random) {
        List<HazardEvent> history = history(store, id);
        if (history.isEmpty()) {
            return report(id);
        }
        HazardState state = HazardState.of(EffectiveActs.of(history));
        int kind = random.nextInt(20);
        if (kind == 0) {
            return CLOCKS.timekeeping().unrecorded(state.clocks(), TODAY).stream().findAny()
                    .map(lapse -> new RecordLapse(id, lapse.clock().code(), lapse.clock().startedOn(), lapse.dueOn()))
                    .orElse(new RecordLapse(id, ClockCode.values()[0], DAY, DAY));
        }
        if (kind < 3 && !before.isEmpty()) {
            return before.get(random.nextInt(before.size()));
        }
        ActOnHazard act = kind == 3 ? voiding(id, history, random) : attempt(random).asked(id, state, DAY);
        ActOnHazard marked = new ActOnHazard(id, act.caller(), act.action(), act.envelope(), act.form(), List.of(),
                random.nextInt(5) == 0 ? (Long) (state.version() - random.nextInt(2)) : null,
                random.nextInt(3) == 0 ? new RequestMark("key-" + random.nextInt(ACTS), "digest") : null);
        before.add(marked);
        return marked;
    }

    private static Attempt attempt(Random random) {
        return new Attempt(random.nextInt(ACTS), random.nextInt(10) == 0,
                Role.values()[random.nextInt(Role.values().length)], random.nextInt(10) == 0, 0, 1);
    }

    private static ActOnHazard voiding(String id, List<HazardEvent> history, Random random) {
        int sequence = random.nextInt(history.size());
        Role who = new CorrectionRights(EffectiveActs.of(history)).who(sequence).stream().sorted().findFirst()
                .orElse(Role.REGULATOR);
        return new ActOnHazard(id, Callers.of(who), Action.VOID_ACT,
                new Envelope(null, "误录", null, null, null), new VoidAct(List.of(sequence)), List.of(), null, null);
    }

    private static String answer(CommandSide side, HazardCommand command, long last) {
        try {
            return switch ((Object) side.commands.send(command)) {
                case Recorded recorded when recorded.version() <= last -> REPEATED + recorded.version();
                case Boolean none when !none -> NONE;
                default -> ACCEPTED;
            };
        } catch (Refused refused) {
            return refused.refusal().code();
        } catch (EventStoreException | CommandExecutionException crashed) {
            return FAILED;
        }
    }

    private static String expected(List<HazardEvent> history, HazardCommand command) {
        HazardState state = history.isEmpty() ? HazardState.NONE : HazardState.of(EffectiveActs.of(history));
        try {
            return switch (command) {
                case ReportHazard report ->
                    accepted(Decider.decide(report, TODAY, CLOCKS.inForceIn(Callers.PARK_ID)).getFirst());
                case RecordLapse lapse -> LapseDecider.decide(state, lapse, TODAY, CLOCKS.timekeeping()).stream()
                        .map(HazardCacheTest::accepted).findFirst().orElse(NONE);
                case ActOnHazard act -> expected(history, state, act);
                default -> throw new IllegalArgumentException("Not sent here: " + command);
            };
        } catch (Refused refused) {
            return refused.refusal().code();
        }
    }

    private static String expected(List<HazardEvent> history, HazardState state, ActOnHazard act) {
        Decider.checkScope(state, act.caller());
        var clocks = CLOCKS.of(Callers.PARK_ID);
        return RepeatedRequests.ofAct(state, act).map(first -> REPEATED + first.version())
                .orElseGet(() -> accepted(CorrectionDecider.decides(act)
                        ? CorrectionDecider.decide(history, act, TODAY, clocks, Organisations.AS_CALLED).getFirst()
                        : Decider.decide(state, act, TODAY, clocks, Organisations.AS_CALLED).getFirst()));
    }

    private static String accepted(HazardEvent event) {
        return ACCEPTED + " " + event;
    }
}
