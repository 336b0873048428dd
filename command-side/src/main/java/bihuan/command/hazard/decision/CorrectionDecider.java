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
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.event.HazardReported;
import bihuan.api.hazard.history.CorrectionRights;
import bihuan.api.hazard.history.EffectiveActs;
import bihuan.api.hazard.history.EventOf;
import bihuan.api.hazard.history.FormOf;
import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.Lifecycle;
import bihuan.api.permission.Organisations;
import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.FieldError;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.command.act.ActRules;
import bihuan.command.act.BrokenRule;
import bihuan.command.act.CorrectionChecks;
import bihuan.command.act.FormErrors;
import bihuan.command.act.RequiredFields;
import bihuan.command.act.Target;

/**
 * Decides what voiding or correcting earlier acts leads to: the events, or a {@link Refused}. A pure function of the
 * whole history, what is asked, the day and the profiles. Refusals are tried in the contract's order.
 */
public final class CorrectionDecider {

    private static final Text THIS_HAZARD = Text.of("该隐患", "hazard");
    private static final Text REPORT_IS_KEPT = Text.of("上报不能撤销，可以更正或者不予认定。",
            "A report cannot be voided; correct or reject it.");

    private final EffectiveActs before;
    private final HazardState state;
    private final CorrectionChecks<HazardEvent> checks;
    private final ActOnHazard command;
    private final LocalDate today;
    private final Clocks clocks;
    private final Organisations organisations;

    private CorrectionDecider(EffectiveActs before, ActOnHazard command, LocalDate today, Clocks clocks,
            Organisations organisations) {
        this.organisations = organisations;
        this.before = before;
        this.state = HazardState.of(before);
        this.checks = new CorrectionChecks<>(before, new CorrectionRights(before), REPORT_IS_KEPT);
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
     * @param organisations
     *            which organisations are one
     */
    public static List<HazardEvent> decide(List<HazardEvent> recorded, ActOnHazard command, LocalDate today,
            Clocks inForce, Organisations organisations) {
        return new CorrectionDecider(EffectiveActs.of(recorded), command, today, inForce, organisations).decide();
    }

    private List<HazardEvent> decide() {
        command.caller().mustHold(Lifecycle.of(command.action()).who(), command.action());
        List<Target> targets = targets(command.form());
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

    private static List<Target> targets(HazardAction form) {
        return switch (form) {
            case VoidAct voided -> Target.voided(voided.sequences());
            case CorrectAct corrected -> Target.corrected(corrected.sequence());
            case null, default -> List.of();
        };
    }

    private void checkRights(Target target) {
        if (before.recorded().get(target.sequence()).act().actor().role() == null) {
            return;
        }
        checks.checkRole(target, command.caller().role());
        for (long act : target.acts(before)) {
            HazardEvent event = before.asCorrected(act);
            Action action = event instanceof HazardReported ? Action.AMEND_REPORT : Action.of(event);
            Refusal duties = event.act().imported()
                    ? null
                    : DutyRules.check(action, FormOf.event(event), event instanceof HazardReported
                            ? state
                            : Consequences.stateBefore(before, act), command.caller().actor(), organisations);
            if (duties != null) {
                throw new Refused(duties);
            }
        }
        checks.checkAuthority(target, command.caller().actor(), organisations);
    }

    private void checkForm(List<Target> targets) {
        FormErrors.check(command.formErrors(), missing(),
                RequiredFields.missing(command.envelope(), command.action().needs()), checks.unknown(targets),
                correctedErrors(),
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
        switch (command.form()) {
            case VoidAct voided -> checks.checkVoidable(target, voided.sequences());
            case CorrectAct corrected -> {
                checks.checkCorrectable(target);
                checks.checkCompletedFromAll(corrected.basis(), THIS_HAZARD);
                ActRules.checkNotInTheFuture(corrected.envelope().occurredOn(), today, List.of());
            }
            default -> throw new IllegalArgumentException(command.action() + " is no correction");
        }
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
        return PaperRules.completed(EventOf.corrected(recorded, act.lackingOnly(lacking), form.fields()),
                Consequences.stateBefore(before, form.sequence()), organisations);
    }

    private void checkHolds(EffectiveActs after) {
        BrokenRule.checkNoneAdded(Breach.of(before, today, organisations), Breach.of(after, today, organisations),
                type -> Action.ofEvent(type).label());
    }
}
