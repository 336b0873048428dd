package bihuan.command.hazard.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import bihuan.api.clock.Clocks;
import bihuan.api.clock.ProfileRef;
import bihuan.api.hazard.Act;
import bihuan.api.hazard.Envelope;
import bihuan.api.hazard.action.CorrectAct;
import bihuan.api.hazard.action.HazardAction;
import bihuan.api.hazard.action.Report;
import bihuan.api.hazard.action.VoidAct;
import bihuan.api.hazard.command.ActOnHazard;
import bihuan.api.hazard.event.ActCorrected;
import bihuan.api.hazard.event.ActsVoided;
import bihuan.api.hazard.event.Correction;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.event.HazardReported;
import bihuan.api.hazard.history.CorrectionRights;
import bihuan.api.hazard.history.EffectiveActs;
import bihuan.api.hazard.history.EventOf;
import bihuan.api.hazard.history.FormOf;
import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.Lifecycle;
import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.FieldError;
import bihuan.api.refusal.ProblemCode;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refusal.EarlierAct;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.command.act.ActRules;
import bihuan.command.act.FormErrors;
import bihuan.command.act.RequiredFields;

/**
 * Decides what voiding or correcting earlier acts leads to: the events, or a {@link Refused}. A pure function of the
 * whole history, what is asked, the day and the profiles. Refusals are tried in the contract's order.
 */
public final class CorrectionDecider {

    private static final Text THIS_HAZARD = Text.of("该隐患", "hazard");

    private final EffectiveActs before;
    private final HazardState state;
    private final CorrectionRights rights;
    private final ActOnHazard command;
    private final LocalDate today;
    private final Clocks clocks;

    private CorrectionDecider(EffectiveActs before, ActOnHazard command, LocalDate today, Clocks clocks) {
        this.before = before;
        this.state = HazardState.of(before);
        this.rights = new CorrectionRights(before);
        this.command = command;
        this.today = today;
        this.clocks = clocks;
    }

    /** Whether this command is for this decider. */
    public static boolean decides(ActOnHazard command) {
        return command.action() == Action.VOID_ACT || command.action() == Action.CORRECT_ACT;
    }

    /**
     * Decides on a correction.
     *
     * @param recorded
     *            every event of the hazard, first to last
     * @param inForce
     *            the profile in force in the park that the hazard will be in
     */
    public static List<HazardEvent> decide(List<HazardEvent> recorded, ActOnHazard command, LocalDate today,
            Clocks inForce) {
        return new CorrectionDecider(EffectiveActs.of(recorded), command, today, inForce).decide();
    }

    private List<HazardEvent> decide() {
        command.caller().mustHold(Lifecycle.of(command.action()).who(), command.action());
        List<Target> targets = Target.of(command.form());
        targets.stream().filter(target -> target.isIn(before)).forEach(this::checkRights);
        checkForm(targets);
        ActRules.checkVersion(command.expectedVersion(), state.version(), THIS_HAZARD);
        targets.forEach(this::checkPossible);
        if (command.form() instanceof VoidAct) {
            ActRules.checkNotInTheFuture(ActRules.occurredOn(command.envelope(), today), today, List.of());
        }
        HazardEvent correction = correction(List.of());
        EffectiveActs after = Consequences.with(before, List.of(correction));
        checkHolds(after);
        Consequences consequences = Consequences.of(after, today, clocks.timekeeping());
        List<HazardEvent> events = new ArrayList<>();
        events.add(correction(consequences.withdrawn()));
        events.addAll(consequences.corrections(state.origin().hazardId(), today, clocks.inForce()));
        return events;
    }

    private void checkRights(Target target) {
        if (before.recorded().get(target.sequence()).act().actor().role() == null) {
            return;
        }
        if (!rights.who(target.sequence()).contains(command.caller().role())) {
            throw new Refused(Refusal.forbidden(ProblemCode.ROLE_MAY_NOT,
                    Text.of("该行为应由有权作出或者审定它的单位撤销、更正。",
                            "Who may do this act, or decides on it, may void or correct it.")));
        }
        for (long act : target.acts(before)) {
            HazardEvent event = before.asCorrected(act);
            Action action = event instanceof HazardReported ? Action.AMEND_REPORT : Action.of(event);
            Refusal duties = event.act().imported()
                    ? null
                    : DutyRules.check(action, FormOf.event(event), event instanceof HazardReported
                            ? state
                            : Consequences.stateBefore(before, act), command.caller().actor());
            if (duties != null) {
                throw new Refused(duties);
            }
        }
    }

    private void checkForm(List<Target> targets) {
        List<FieldError> unknown = targets.stream().filter(target -> !target.isIn(before))
                .map(target -> FieldCode.UNKNOWN_ACT.on(target.field())).toList();
        FormErrors.check(command.formErrors(), missing(),
                RequiredFields.missing(command.envelope(), command.action().needs()), unknown, correctedErrors(),
                ActRules.documentErrors(command.envelope(), today));
    }

    /** What the correction itself cannot do without; the act that it corrects is checked by its own rules. */
    private List<FieldError> missing() {
        return command.form() instanceof CorrectAct correct
                ? correct.sequence() == null ? List.of(FieldCode.REQUIRED.on("sequence")) : List.of()
                : RequiredFields.missing((Record) command.form());
    }

    /** What is wrong with the act as it is to be, and was not wrong before, as in an imported act. */
    private List<FieldError> correctedErrors() {
        if (!(command.form() instanceof CorrectAct(Integer sequence, HazardAction form, Envelope envelope, long _))
                || form == null) {
            return List.of();
        }
        HazardEvent recorded = before.asCorrected(sequence);
        List<FieldError> old = errors(recorded, FormOf.event(recorded), FormOf.envelope(recorded.act()));
        List<FieldError> errors = new ArrayList<>(errors(recorded, form, envelope).stream()
                .filter(error -> old.stream().noneMatch(error::equals)).map(error -> error.within("fields")).toList());
        if (errors.isEmpty() && command.formErrors().isEmpty() && isSame(recorded, form, envelope)) {
            errors.add(FieldCode.NOTHING_TO_AMEND.on("fields"));
        }
        return errors;
    }

    private List<FieldError> errors(HazardEvent recorded, HazardAction form, Envelope envelope) {
        List<FieldError> errors = new ArrayList<>(RequiredFields.missing((Record) form));
        if (form instanceof Report report && report.number() == null) {
            errors.add(FieldCode.REQUIRED.on("number"));
        }
        errors.addAll(RequiredFields.missing(envelope, Action.of(recorded).needs()));
        errors.addAll(ContentRules.check(new RuleContext(Consequences.stateBefore(before, sequence(recorded)), form,
                envelope, envelope.occurredOn(), today, recorded.act().ruledBy())));
        errors.addAll(ActRules.documentErrors(envelope, today));
        return errors;
    }

    private long sequence(HazardEvent recorded) {
        return recorded instanceof HazardReported ? 0 : ((CorrectAct) command.form()).sequence();
    }

    private static boolean isSame(HazardEvent recorded, HazardAction form, Envelope envelope) {
        Act act = recorded.act();
        return EventOf.corrected(recorded, act.corrected(envelope, ProfileRef.of(act.clockProfile())), form)
                .equals(EventOf.corrected(recorded, act.corrected(FormOf.envelope(act),
                        ProfileRef.of(act.clockProfile())), FormOf.event(recorded)));
    }

    private void checkPossible(Target target) {
        boolean possible = command.form() instanceof VoidAct(List<Integer> sequences)
                ? rights.isVoidable(target.sequence(), sequences.stream().map(Integer::longValue).toList())
                : rights.isCorrectable(target.sequence());
        if (!possible) {
            throw new Refused(Refusal.conflict(ProblemCode.NOT_VOIDABLE, whyNot(target.sequence()),
                    new EarlierAct(target.sequence(), type(target.sequence()), null)));
        }
        if (command.form() instanceof CorrectAct(Integer _, HazardAction _, Envelope envelope, long basis)) {
            if (before.recorded().entrySet().stream()
                    .anyMatch(act -> act.getKey() > basis && act.getValue() instanceof Correction)) {
                throw new Refused(Refusal.stale(THIS_HAZARD, state.version()));
            }
            ActRules.checkNotInTheFuture(envelope.occurredOn(), today, List.of());
        }
    }

    private Text whyNot(long sequence) {
        Long by = before.voidedBy(sequence);
        if (by != null) {
            return Text.of("第 %s 项行为已由第 %s 项撤销。", "Act %s was already voided by act %s.").with(sequence, by);
        }
        return switch (before.recorded().get(sequence)) {
            case HazardReported _ ->
                Text.of("上报不能撤销，可以更正或者不予认定。", "A report cannot be voided; correct or reject it.");
            case HazardEvent event when event.act().actor().role() == null -> Text.of(
                    "第 %s 项由系统记录，随其依据一并撤回。",
                    "Act %s was recorded by the system and is withdrawn with what it rests on.")
                    .with(sequence);
            case ActCorrected _ when command.form() instanceof VoidAct -> Text.of("第 %s 项更正之后又有更正，请先撤销后一项。",
                    "The act was corrected again after act %s; void the later correction first.").with(sequence);
            default -> Text.of("第 %s 项是撤销或更正，请撤销该项。", "Act %s is a correction itself; void it instead.")
                    .with(sequence);
        };
    }

    private String type(long sequence) {
        return before.recorded().get(sequence).getClass().getSimpleName();
    }

    private HazardEvent correction(List<Long> withdrawn) {
        String id = state.origin().hazardId();
        LocalDate day = command.form() instanceof VoidAct ? ActRules.occurredOn(command.envelope(), today) : today;
        Envelope own = new Envelope(day, command.envelope().reason(), command.envelope().legalBasis(),
                command.envelope().document(), command.envelope().evidence());
        Act act = Act.of(command.caller().actor(), day, own, command.request(), clocks.inForce());
        return switch (command.form()) {
            case VoidAct form ->
                new ActsVoided(id, act, form.sequences().stream().map(Integer::longValue).distinct().toList(),
                        withdrawn);
            case CorrectAct form -> new ActCorrected(id, act, form.sequence(), corrected(form), withdrawn);
            default -> throw new IllegalArgumentException(command.action() + " is no correction");
        };
    }

    private HazardEvent corrected(CorrectAct form) {
        HazardEvent recorded = before.asCorrected(form.sequence());
        boolean moved = recorded instanceof HazardReported first
                && form.fields() instanceof Report report
                && !first.parkId().equals(report.parkId());
        ProfileRef profile = moved ? clocks.inForce() : ProfileRef.of(recorded.act().clockProfile());
        Act act = recorded.act().corrected(form.envelope(), profile);
        Set<String> lacking = errors(recorded, form.fields(), form.envelope()).stream().map(FieldError::field)
                .collect(Collectors.toSet());
        return EventOf.corrected(recorded, act.lackingOnly(lacking), form.fields());
    }

    private void checkHolds(EffectiveActs after) {
        List<Breach> old = Breach.of(before, today);
        Breach.of(after, today).stream().filter(breach -> old.stream().noneMatch(breach::isSame)).findFirst()
                .ifPresent(breach -> {
                    throw new Refused(Refusal.conflict(ProblemCode.WOULD_NOT_HOLD,
                            Text.of("之后，第 %s 项“%s”将不再成立：%s", "Act %s, \"%s\", would no longer hold: %s").with(
                                    breach.sequence(), Action.ofEvent(breach.type()).label(), breach.text()),
                            new EarlierAct(breach.sequence(), breach.type(), breach.rule())));
                });
    }
}
