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
import bihuan.api.refusal.FieldError;
import bihuan.api.text.Text;

/**
 * What a campaign's plan must be, beyond the fields it needs. The same for one that is sent and for a template that
 * ships. What is left out breaks no rule here: whether it is needed is another question.
 */
public final class PlanRules {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,59}");
    private static final int LONGEST_INTERVAL = 50;
    private static final Text NOT_A_CODE = of("代码为 1 至 60 个字母、数字、- 或 _，以字母或数字开头。",
            "A code is 1 to 60 letters, digits, - or _, and begins with a letter or digit.");
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
                error("stages", i, "to", "ends-before-it-begins",
                        of("阶段的最后一天不得早于第一天。", "A stage cannot end before it begins."));
            }
        }
    }

    private void tasks() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < plan.tasks().size(); i++) {
            KeyTask task = plan.tasks().get(i);
            code("tasks", i, task.code(), codes);
            if ((task.stage() == null) == (task.year() == null)) {
                error("tasks", i, "stage", "stage-or-year",
                        of("任务应归于一个阶段或一个年度，二者填其一。", "A task is of a stage or of a year: give one of them."));
            } else if (task.stage() != null && plan.stage(task.stage()).isEmpty()) {
                error("tasks", i, "stage", "unknown-stage", of("本方案没有这个阶段。", "The plan has no such stage."));
            } else if (task.year() != null && !years(plan, task.year())) {
                error("tasks", i, "year", "out-of-range", of("年度不在行动期间内。", "The campaign does not reach that year."));
            }
            if (task.dueOn() != null && dated() && task.dueOn().isBefore(plan.firstDay())) {
                error("tasks", i, "dueOn", "due-before-campaign",
                        of("完成期限不得早于行动开始之日。", "A task cannot be due before the campaign begins."));
            }
            if (task.report() == ReportKind.STAGE && task.stage() == null
                    || task.report() == ReportKind.ANNUAL && task.year() == null) {
                error("tasks", i, "report", "stage-or-year",
                        of("阶段报告的任务应归于阶段，年度报告的任务应归于年度。",
                                "A task done by a stage report is of a stage, one done by an annual report "
                                        + "of a year."));
            }
        }
    }

    private void duties() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < plan.duties().size(); i++) {
            Duty duty = plan.duties().get(i);
            code("duties", i, duty.code(), codes);
            if (duty.every() != null && (duty.every() < 1 || duty.every() > LONGEST_INTERVAL)) {
                error("duties", i, "every", "out-of-range",
                        of("间隔应为 1 至 %s 年。", "The interval is 1 to %s years.").with(LONGEST_INTERVAL));
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
            error(list, index, "code", "not-a-code", NOT_A_CODE);
        } else if (code != null && !codes.add(code)) {
            error(list, index, "code", "not-unique", TAKEN);
        }
    }

    private void error(String list, int index, String field, String code, Text text) {
        errors.add(new FieldError("%s[%d].%s".formatted(list, index, field), code, text));
    }
}
