package bihuan.command.campaign.decision;

import java.util.ArrayList;
import java.util.List;

import bihuan.api.campaign.CampaignPlan;
import bihuan.api.campaign.Duty;
import bihuan.api.campaign.KeyTask;
import bihuan.api.campaign.ReportKind;
import bihuan.api.campaign.action.AdoptMeasure;
import bihuan.api.campaign.action.CampaignForm;
import bihuan.api.campaign.action.CompleteTask;
import bihuan.api.campaign.action.CorrectCampaignAct;
import bihuan.api.campaign.action.Enrol;
import bihuan.api.campaign.action.FileReport;
import bihuan.api.campaign.action.OrderParkClosure;
import bihuan.api.campaign.action.PerformDuty;
import bihuan.api.campaign.action.ReopenTask;
import bihuan.api.campaign.action.VoidCampaignAct;
import bihuan.api.form.Blank;
import bihuan.api.hazard.Envelope;
import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.FieldError;

/** The rules about what a form of a campaign says, beyond which fields it needs. */
final class FormRules {

    private final CampaignPlan plan;
    private final List<FieldError> errors = new ArrayList<>();

    private FormRules(CampaignPlan plan) {
        this.plan = plan;
    }

    /** What is wrong with this form in a park's part of this plan. */
    static List<FieldError> check(CampaignPlan plan, CampaignForm form, Envelope envelope) {
        var rules = new FormRules(plan);
        switch (form) {
            case CompleteTask f -> rules.task(f.task(), true);
            case ReopenTask f -> rules.task(f.task(), false);
            case PerformDuty f -> rules.duty(f.duty());
            case FileReport f -> rules.report(f, envelope);
            case AdoptMeasure _,OrderParkClosure _,Enrol _,VoidCampaignAct _,CorrectCampaignAct _ -> {
                // nothing beyond what they need
            }
        }
        return rules.errors;
    }

    private void task(String code, boolean byEvidence) {
        if (code == null) {
            return;
        }
        KeyTask task = plan.task(code).orElse(null);
        if (task == null) {
            error("task", FieldCode.UNKNOWN_TASK);
        } else if (byEvidence && task.report() != null) {
            error("task", FieldCode.DONE_BY_REPORT);
        }
    }

    private void duty(String code) {
        if (code == null) {
            return;
        }
        Duty duty = plan.duty(code).orElse(null);
        if (duty == null) {
            error("duty", FieldCode.UNKNOWN_DUTY);
        } else if (duty.report() != null) {
            error("duty", FieldCode.DONE_BY_REPORT);
        }
    }

    private void report(FileReport form, Envelope envelope) {
        if (form.kind() == null) {
            return;
        }
        belongs("stage", form.stage(), form.kind() == ReportKind.STAGE);
        belongs("year", form.year(), form.kind() == ReportKind.ANNUAL);
        if (form.kind() == ReportKind.STAGE && form.stage() != null && plan.stage(form.stage()).isEmpty()) {
            error("stage", FieldCode.UNKNOWN_STAGE);
        }
        if (form.kind() == ReportKind.ANNUAL && form.year() != null && !PlanRules.years(plan, form.year())) {
            errors.add(FieldCode.OUT_OF_RANGE.on("year", plan.firstDay().getYear(), plan.lastDay().getYear()));
        }
        if (Blank.is(form.statement()) && Blank.is(envelope.evidence())) {
            error("statement", FieldCode.EVIDENCE_OR_STATEMENT);
        }
    }

    private void belongs(String field, Object value, boolean wanted) {
        if (wanted && value == null) {
            error(field, FieldCode.REQUIRED);
        } else if (!wanted && value != null) {
            error(field, FieldCode.NOT_OF_THIS_REPORT);
        }
    }

    private void error(String field, FieldCode code) {
        errors.add(code.on(field));
    }
}
