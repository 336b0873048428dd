package bihuan.command.campaign.decision;

import static bihuan.api.text.Text.of;

import java.util.ArrayList;
import java.util.List;

import bihuan.api.campaign.CampaignPlan;
import bihuan.api.campaign.Duty;
import bihuan.api.campaign.KeyTask;
import bihuan.api.campaign.ReportKind;
import bihuan.api.campaign.action.AdoptMeasure;
import bihuan.api.campaign.action.CampaignForm;
import bihuan.api.campaign.action.CompleteTask;
import bihuan.api.campaign.action.FileReport;
import bihuan.api.campaign.action.OrderParkClosure;
import bihuan.api.campaign.action.PerformDuty;
import bihuan.api.campaign.action.ReopenTask;
import bihuan.api.form.Blank;
import bihuan.api.hazard.Envelope;
import bihuan.api.refusal.FieldError;
import bihuan.api.text.Text;

/** The rules about what a form of a campaign says, beyond which fields it needs. */
final class FormRules {

    private static final Text DONE_BY_REPORT = of("此项以报送报告的方式完成，请使用“报送报告”。",
            "This is done by filing a report: use file-report.");
    private static final Text NOT_OF_IT = of("此种报告没有这一项。", "This kind of report does not have this field.");

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
            case AdoptMeasure _,OrderParkClosure _ -> {
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
            error("task", "unknown-task", of("方案中没有这项任务。", "The plan has no such task."));
        } else if (byEvidence && task.report() != null) {
            error("task", "done-by-report", DONE_BY_REPORT);
        }
    }

    private void duty(String code) {
        if (code == null) {
            return;
        }
        Duty duty = plan.duty(code).orElse(null);
        if (duty == null) {
            error("duty", "unknown-duty", of("方案中没有这项周期性任务。", "The plan has no such duty."));
        } else if (duty.report() != null) {
            error("duty", "done-by-report", DONE_BY_REPORT);
        }
    }

    private void report(FileReport form, Envelope envelope) {
        if (form.kind() == null) {
            return;
        }
        belongs("stage", form.stage(), form.kind() == ReportKind.STAGE);
        belongs("year", form.year(), form.kind() == ReportKind.ANNUAL);
        if (form.kind() == ReportKind.STAGE && form.stage() != null && plan.stage(form.stage()).isEmpty()) {
            error("stage", "unknown-stage", of("方案中没有这个阶段。", "The plan has no such stage."));
        }
        if (form.kind() == ReportKind.ANNUAL && form.year() != null && !PlanRules.years(plan, form.year())) {
            error("year", "out-of-range", of("年度不在行动期间内。", "The campaign does not reach that year."));
        }
        if (Blank.is(form.statement()) && Blank.is(envelope.evidence())) {
            error("statement", "evidence-or-statement",
                    of("请填写报告内容，或附上报告文件。", "Give the report as a statement, or attach it as evidence."));
        }
    }

    private void belongs(String field, Object value, boolean wanted) {
        if (wanted && value == null) {
            error(field, "required", of("此项必填。", "This field is required."));
        } else if (!wanted && value != null) {
            error(field, "not-of-this-report", NOT_OF_IT);
        }
    }

    private void error(String field, String code, Text text) {
        errors.add(new FieldError(field, code, text));
    }
}
