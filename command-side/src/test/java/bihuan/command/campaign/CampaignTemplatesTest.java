package bihuan.command.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import bihuan.api.campaign.CampaignPlan;
import bihuan.api.campaign.Duty;
import bihuan.api.campaign.ReportKind;

/** Compares the built-in template with the plan it was taken from. */
class CampaignTemplatesTest {

    private final CampaignPlan plan;

    CampaignTemplatesTest() throws IOException {
        plan = new CampaignTemplates().named("three-year-action").orElseThrow();
    }

    @Test
    void it_has_the_four_stages_of_the_plan_the_first_two_overlapping() {
        assertThat(plan.stages()).extracting(stage -> stage.name().zh() + " " + stage.from() + " " + stage.to())
                .containsExactly("动员部署 2020-06-01 2020-06-30", "排查整治 2020-06-01 2020-12-31",
                        "集中攻坚 2021-01-01 2021-12-31", "巩固提升 2022-01-01 2022-12-31");
    }

    @Test
    void its_twelve_main_tasks_are_in_four_groups() {
        Map<String, Integer> groups = new LinkedHashMap<>();
        plan.tasks().forEach(task -> groups.merge(task.group().zh(), 1, Integer::sum));
        assertThat(groups).containsExactly(Map.entry("完善园区安全生产管理体制机制", 3), Map.entry("强化园区安全生产源头管控", 3),
                Map.entry("建立以风险分级管控和隐患排查治理为重点的园区安全预防控制体系", 4),
                Map.entry("夯实园区信息化和应急保障等安全基础", 2), Map.entry("各阶段工作", 7));
    }

    @Test
    void every_due_day_says_where_it_comes_from_and_lies_in_its_stage() {
        assertThat(plan.tasks()).allSatisfy(task -> {
            assertThat(task.basis().zh()).isNotBlank();
            assertThat(task.basis().en()).isNotBlank();
            assertThat(task.title().en()).isNotBlank();
            assertThat(plan.stage(task.stage()).orElseThrow().holds(task.dueOn())).isTrue();
        });
        assertThat(plan.task("stage-2-lists").orElseThrow().dueOn()).isEqualTo(LocalDate.parse("2020-12-31"));
    }

    @Test
    void its_duties_come_again_as_the_plan_asks() {
        assertThat(plan.duties()).extracting(Duty::code, Duty::every, Duty::report).containsExactly(
                org.assertj.core.groups.Tuple.tuple("risk-assessment", 3, null),
                org.assertj.core.groups.Tuple.tuple("emergency-drill", 1, null),
                org.assertj.core.groups.Tuple.tuple("annual-report", 1, ReportKind.ANNUAL));
        assertThat(plan.task("three-year-report").orElseThrow().report()).isEqualTo(ReportKind.THREE_YEAR);
    }
}
