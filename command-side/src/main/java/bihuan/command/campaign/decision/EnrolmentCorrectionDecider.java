package bihuan.command.campaign.decision;

import static bihuan.api.text.Text.of;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import bihuan.api.campaign.CampaignAction;
import bihuan.api.campaign.action.CampaignForm;
import bihuan.api.campaign.action.CorrectCampaignAct;
import bihuan.api.campaign.action.VoidCampaignAct;
import bihuan.api.campaign.command.ActInCampaign;
import bihuan.api.campaign.event.CampaignActCorrected;
import bihuan.api.campaign.event.CampaignActsVoided;
import bihuan.api.campaign.event.EnrolmentEvent;
import bihuan.api.campaign.history.EnrolmentActs;
import bihuan.api.campaign.history.EnrolmentCorrectionRights;
import bihuan.api.campaign.history.EnrolmentEventOf;
import bihuan.api.campaign.history.EnrolmentFormOf;
import bihuan.api.hazard.Act;
import bihuan.api.hazard.Envelope;
import bihuan.api.hazard.history.FormOf;
import bihuan.api.lifecycle.Action.Need;
import bihuan.api.permission.Organisations;
import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.FieldError;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.command.act.ActRules;
import bihuan.command.act.BrokenRule;
import bihuan.command.act.CorrectionChecks;
import bihuan.command.act.FormErrors;
import bihuan.command.act.RequiredFields;
import bihuan.command.act.Target;

/**
 * Decides what voiding or correcting earlier acts in a park's part of a campaign leads to: an event, or a
 * {@link Refused}. A pure function of the whole history, what is asked and the day. Refusals are tried in the
 * contract's order.
 */
public final class EnrolmentCorrectionDecider {

    private static final Text ENROLMENT_IS_KEPT = of("参加专项行动的登记不能撤销，可以更正。",
            "An enrolment cannot be voided; correct it.");

    private final EnrolmentActs before;
    private final CorrectionChecks<EnrolmentEvent> checks;
    private final ActInCampaign command;
    private final LocalDate today;

    private final Organisations organisations;

    private EnrolmentCorrectionDecider(EnrolmentActs before, ActInCampaign command, LocalDate today,
            Organisations organisations) {
        this.organisations = organisations;
        this.before = before;
        this.checks = new CorrectionChecks<>(before, new EnrolmentCorrectionRights(before), ENROLMENT_IS_KEPT);
        this.command = command;
        this.today = today;
    }

    /**
     * Decides on a correction.
     *
     * @param recorded
     *            every event of the part, first to last
     * @param organisations
     *            which organisations are one
     */
    public static EnrolmentEvent decide(List<EnrolmentEvent> recorded, ActInCampaign command, LocalDate today,
            Organisations organisations) {
        var decider = new EnrolmentCorrectionDecider(EnrolmentActs.of(recorded), command, today, organisations);
        EnrolmentEvent correction = switch (command.form()) {
            case VoidCampaignAct form -> decider.voiding(form);
            case CorrectCampaignAct form -> decider.correcting(form);
            default -> throw new IllegalArgumentException(command.action() + " is no correction");
        };
        List<EnrolmentEvent> all = new ArrayList<>(recorded);
        all.add(correction);
        BrokenRule.checkNoneAdded(BrokenRules.of(decider.before), BrokenRules.of(EnrolmentActs.of(all)),
                CampaignAction::labelOf);
        return correction;
    }

    private EnrolmentEvent voiding(VoidCampaignAct form) {
        List<Target> targets = Target.voided(form.sequences());
        check(targets, RequiredFields.missing(form), List.of());
        targets.forEach(target -> checks.checkVoidable(target, form.sequences()));
        LocalDate on = ActRules.occurredOn(command.envelope(), today);
        ActRules.checkNotInTheFuture(on, today, List.of());
        return new CampaignActsVoided(command.enrolmentId(), act(on),
                form.sequences().stream().map(Integer::longValue).distinct().toList());
    }

    private EnrolmentEvent correcting(CorrectCampaignAct form) {
        List<Target> targets = Target.corrected(form.sequence());
        check(targets, form.sequence() == null ? List.of(FieldCode.REQUIRED.on("sequence")) : List.of(),
                errors(form));
        targets.forEach(checks::checkCorrectable);
        checks.checkCompletedFromAll(form.basis(), EnrolmentDecider.ENROLMENT);
        ActRules.checkNotInTheFuture(form.envelope().occurredOn(), today, List.of());
        return new CampaignActCorrected(command.enrolmentId(), act(today), form.sequence(), EnrolmentEventOf
                .corrected(before.asCorrected(form.sequence()), form.fields(), form.envelope()));
    }

    /** The refusals up to a stale request, in their order. */
    private void check(List<Target> targets, List<FieldError> missing, List<FieldError> corrected) {
        command.caller().mustHold(command.action().who(), command.action());
        targets.stream().filter(target -> target.isIn(before))
                .forEach(target -> {
                    checks.checkRole(target, command.caller().role());
                    checks.checkAuthority(target, command.caller().actor(), organisations);
                });
        FormErrors.check(command.formErrors(), missing,
                RequiredFields.missing(command.envelope(), command.action().needs()), checks.unknown(targets),
                corrected, ActRules.documentErrors(command.envelope(), today));
        ActRules.checkVersion(command.expectedVersion(), before.recorded().size() - 1L, EnrolmentDecider.ENROLMENT);
    }

    /** What is wrong with the act as it is to be. */
    private List<FieldError> errors(CorrectCampaignAct form) {
        if (form.fields() == null) {
            return List.of();
        }
        EnrolmentEvent recorded = before.asCorrected(form.sequence());
        List<FieldError> errors = new ArrayList<>(RequiredFields.missing((Record) form.fields()));
        errors.addAll(RequiredFields.missing(form.envelope(), needs(recorded)));
        errors.addAll(FormRules.check(EnrolmentState.of(before).origin().plan(), form.fields(), form.envelope()));
        errors.addAll(ActRules.documentErrors(form.envelope(), today));
        if (errors.isEmpty() && command.formErrors().isEmpty() && isSame(recorded, form.fields(), form.envelope())) {
            return List.of(FieldCode.NOTHING_TO_AMEND.on("fields"));
        }
        return errors.stream().map(error -> error.within("fields")).toList();
    }

    private static boolean isSame(EnrolmentEvent recorded, CampaignForm form, Envelope envelope) {
        return EnrolmentEventOf.corrected(recorded, form, envelope).equals(EnrolmentEventOf.corrected(recorded,
                EnrolmentFormOf.event(recorded), FormOf.envelope(recorded.act())));
    }

    private Act act(LocalDate on) {
        return Act.untimed(command.caller().actor(), on, command.envelope(), command.request());
    }

    private static Set<Need> needs(EnrolmentEvent event) {
        return CampaignAction.ofEvent(event.getClass().getSimpleName()).map(CampaignAction::needs).orElse(Set.of());
    }
}
