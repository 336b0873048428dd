package bihuan.command.hazard.decision;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import bihuan.api.hazard.Document;
import bihuan.api.clock.Clocks;
import bihuan.api.hazard.Envelope;
import bihuan.api.hazard.RequestMark;
import bihuan.api.hazard.action.HazardAction;
import bihuan.api.hazard.command.ActOnHazard;
import bihuan.api.hazard.command.RecordLapse;
import bihuan.api.hazard.command.ReportHazard;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.event.PaperIssued;
import bihuan.api.hazard.paper.PrintedPaper;
import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.Lifecycle;
import bihuan.api.permission.Caller;
import bihuan.api.permission.Organisations;
import bihuan.api.permission.Role;
import bihuan.api.refusal.FieldError;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.command.clock.ParkClocksInMemory;

/** The history of one hazard, built through the {@link Decider}; every test begins with one. */
public final class Story {

    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    public static final String ID = "hazard-0198c0de-0000-7000-8000-0000000000aa";

    /** What acts are decided with unless a story says otherwise. */
    static final Clocks CLOCKS = new ParkClocksInMemory("default").of("park");

    private final List<HazardEvent> events = new ArrayList<>();
    private Clocks clocks = CLOCKS;
    private HazardState state = HazardState.NONE;
    private LocalDate today = TODAY;

    private Story() {
    }

    /** A hazard that its unit reported today. */
    public static Story reported() {
        return reportedBy(Callers.of(Role.UNIT));
    }

    static Story reportedBy(Caller reporter) {
        Story story = new Story();
        story.happened(Decider.decide(new ReportHazard(ID, reporter, Envelope.EMPTY, Forms.report("2026-0001", TODAY),
                List.of(), new RequestMark(null, "digest")), TODAY, CLOCKS.inForce()));
        return story;
    }

    /** Each of these done in turn, today, by the role the table names, with a form that is in order. */
    public Story then(Action... actions) {
        Arrays.stream(actions).forEach(action -> happened(asked(action).events()));
        return this;
    }

    /** From now on under the shipped profile of this name. */
    public Story under(String profile) {
        clocks = new ParkClocksInMemory(profile).of("park");
        return this;
    }

    /** A sweep now. */
    Story swept() {
        clocks.timekeeping().unrecorded(state.clocks(), today).forEach(lapse -> happened(LapseDecider.decide(state,
                new RecordLapse(ID, lapse.clock().code(), lapse.clock().startedOn(), lapse.dueOn()), today,
                clocks.timekeeping())));
        return this;
    }

    Story days(int later) {
        today = today.plusDays(later);
        return this;
    }

    Story happened(List<HazardEvent> more) {
        more.forEach(event -> state = HazardState.evolve(state, event));
        events.addAll(more);
        return this;
    }

    /** Issues the paper of this request as it was printed. */
    public PaperIssued issued(ActOnHazard asked, PrintedPaper printed) {
        PaperIssued paper = ((PaperIssued) Decider.decide(state, asked, today, clocks, Organisations.AS_CALLED)
                .getFirst()).printed(printed);
        happened(List.of(paper));
        return paper;
    }

    public List<HazardEvent> events() {
        return List.copyOf(events);
    }

    public HazardState state() {
        return state;
    }

    LocalDate today() {
        return today;
    }

    /** This action asked for now, with a form that is in order. */
    Asked asked(Action action) {
        return asked(Forms.valid(action, state, today));
    }

    /** This form handed in now, by the role the table names, with what the envelope needs. */
    Asked asked(HazardAction form) {
        return new Asked(form);
    }

    /** A request that is being put together. */
    final class Asked {

        private final HazardAction form;
        private final Action action;
        private Caller caller;
        private Envelope envelope;
        private List<FieldError> unreadable = List.of();
        private Long version;
        private RequestMark mark;
        private Organisations organisations = Organisations.AS_CALLED;

        private Asked(HazardAction form) {
            this.form = form;
            this.action = Action.of(form);
            this.envelope = Forms.envelope(action, today);
            this.caller = Callers.of(Forms.roleFor(form, state));
        }

        Asked by(Role role) {
            return by(Callers.of(role));
        }

        Asked by(Caller who) {
            caller = who;
            return this;
        }

        Asked on(LocalDate day) {
            envelope = new Envelope(day, envelope.reason(), envelope.legalBasis(), envelope.document(),
                    envelope.evidence());
            return this;
        }

        Asked because(String reason) {
            envelope = new Envelope(envelope.occurredOn(), reason, envelope.legalBasis(), envelope.document(),
                    envelope.evidence());
            return this;
        }

        Asked under(Document document) {
            envelope = new Envelope(envelope.occurredOn(), envelope.reason(), envelope.legalBasis(), document,
                    envelope.evidence());
            return this;
        }

        Asked with(Envelope other) {
            envelope = other;
            return this;
        }

        Asked unreadable(FieldError... errors) {
            unreadable = List.of(errors);
            return this;
        }

        Asked at(long expected) {
            version = expected;
            return this;
        }

        Asked where(Organisations one) {
            organisations = one;
            return this;
        }

        Asked marked(String key, String digest) {
            mark = new RequestMark(key, digest);
            return this;
        }

        ActOnHazard command() {
            return new ActOnHazard(ID, caller, action, envelope, form, unreadable, version, mark);
        }

        List<HazardEvent> events() {
            return Decider.decide(state, command(), today, clocks, organisations);
        }

        /** Does it. */
        Story done() {
            return happened(events());
        }

        /** Why it is refused, or null when it is not. */
        Refusal refusal() {
            return Optional.ofNullable(catchThrowableOfType(Refused.class, this::events)).map(Refused::refusal)
                    .orElse(null);
        }
    }
}
