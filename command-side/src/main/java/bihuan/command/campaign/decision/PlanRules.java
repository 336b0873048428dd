package bihuan.command.campaign.decision;

import static bihuan.api.text.Text.of;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import bihuan.api.campaign.CampaignPlan;
import bihuan.api.campaign.Duty;
import bihuan.api.campaign.KeyTask;
import bihuan.api.campaign.ReportKind;
import bihuan.api.campaign.Stage;
import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.FieldError;
import bihuan.api.text.Text;

/**
 * What a campaign's plan must be, beyond the fields it needs. The same for one that is sent and for a template that
 * ships. A missing field breaks no rule here: required fields are checked separately.
 */
public final class PlanRules {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,59}");
    private static final int LONGEST_INTERVAL = 50;
    private static final Text TAKEN = of("此代码在本方案中已用过。", "This code was already used in this plan.");

    private final CampaignPlan plan;
    private final List<FieldError> errors = new ArrayList<>();

    private PlanRules(CampaignPlan plan) {
        this.plan = plan;
    }

    /** What is wrong with this plan, by field. */
    public static List<FieldError> check(CampaignPlan plan) {
        var rules = new PlanRules(plan);
        rules.stages();
        rules.tasks();
        rules.duties();
        return rules.errors;
    }

    private void stages() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < plan.stages().size(); i++) {
            Stage stage = plan.stages().get(i);
            code("stages", i, stage.code(), codes);
            if (stage.from() != null && stage.to() != null && stage.to().isBefore(stage.from())) {
                error("stages", i, "to", FieldCode.ENDS_BEFORE_IT_BEGINS);
            }
        }
    }

    private void tasks() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < plan.tasks().size(); i++) {
            KeyTask task = plan.tasks().get(i);
            code("tasks", i, task.code(), codes);
            if ((task.stage() == null) == (task.year() == null)) {
                error("tasks", i, "stage", FieldCode.STAGE_OR_YEAR);
            } else if (task.stage() != null && plan.stage(task.stage()).isEmpty()) {
                error("tasks", i, "stage", FieldCode.UNKNOWN_STAGE);
            } else if (task.year() != null && !years(plan, task.year())) {
                errors.add(FieldCode.OUT_OF_RANGE.on(path("tasks", i, "year"), plan.firstDay().getYear(),
                        plan.lastDay().getYear()));
            }
            if (task.dueOn() != null && dated() && task.dueOn().isBefore(plan.firstDay())) {
                error("tasks", i, "dueOn", FieldCode.DUE_BEFORE_CAMPAIGN);
            }
            if (task.report() == ReportKind.STAGE && task.stage() == null
                    || task.report() == ReportKind.ANNUAL && task.year() == null) {
                error("tasks", i, "report", FieldCode.STAGE_OR_YEAR);
            }
        }
    }

    private void duties() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < plan.duties().size(); i++) {
            Duty duty = plan.duties().get(i);
            code("duties", i, duty.code(), codes);
            if (duty.every() != null && (duty.every() < 1 || duty.every() > LONGEST_INTERVAL)) {
                errors.add(FieldCode.OUT_OF_RANGE.on(path("duties", i, "every"), 1, LONGEST_INTERVAL));
            }
        }
    }

    /** Whether some part of this year lies in the campaign. */
    static boolean years(CampaignPlan plan, int year) {
        boolean dated = plan.stages().stream().noneMatch(stage -> stage.from() == null || stage.to() == null);
        return !dated || plan.stages().isEmpty()
                || !LocalDate.of(Math.clamp(year, 1, 9999), 12, 31).isBefore(plan.firstDay())
                        && !LocalDate.of(Math.clamp(year, 1, 9999), 1, 1).isAfter(plan.lastDay());
    }

    private boolean dated() {
        return !plan.stages().isEmpty() && plan.stages().stream().noneMatch(stage -> stage.from() == null);
    }

    private void code(String list, int index, String code, Set<String> codes) {
        if (code != null && !CODE.matcher(code).matches()) {
            error(list, index, "code", FieldCode.NOT_A_CODE);
        } else if (code != null && !codes.add(code)) {
            errors.add(FieldCode.NOT_UNIQUE.on(path(list, index, "code"), TAKEN));
        }
    }

    private void error(String list, int index, String field, FieldCode code) {
        errors.add(code.on(path(list, index, field)));
    }

    private static String path(String list, int index, String field) {
        return "%s[%d].%s".formatted(list, index, field);
    }
}
