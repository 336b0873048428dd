package bihuan.command.sample;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import bihuan.api.campaign.CampaignAction;
import bihuan.api.campaign.CampaignPlan;
import bihuan.api.campaign.EnrolmentId;
import bihuan.api.campaign.ReportKind;
import bihuan.api.campaign.action.AdoptMeasure;
import bihuan.api.campaign.action.CampaignForm;
import bihuan.api.campaign.action.CompleteTask;
import bihuan.api.campaign.action.FileReport;
import bihuan.api.campaign.action.PerformDuty;
import bihuan.api.campaign.command.ActInCampaign;
import bihuan.api.campaign.command.EnrolPark;
import bihuan.api.campaign.command.SetUpCampaign;
import bihuan.api.hazard.Document;
import bihuan.api.hazard.Envelope;
import bihuan.api.hazard.RequestMark;
import bihuan.api.permission.Caller;
import bihuan.command.campaign.CampaignTemplates;
import bihuan.command.dispatch.Commands;
import bihuan.platform.evidence.EvidenceStore;

/**
 * The three-year campaign in the sample district: every park is enrolled, and the one park that has an account has done
 * a part of it, with files that can be opened. Each step may be taken again, and is then the same.
 */
@Component
class SampleCampaign {

    private static final String TEMPLATE = "three-year-action";
    private static final String CAMPAIGN = "campaign-" + UUID.nameUUIDFromBytes("sample".getBytes());
    private static final RequestMark MARK = new RequestMark(null, "sample");

    private final CampaignTemplates templates;
    private final EvidenceStore evidence;
    private final Commands commands;

    SampleCampaign(CampaignTemplates templates, EvidenceStore evidence, Commands commands) {
        this.templates = templates;
        this.evidence = evidence;
        this.commands = commands;
    }

    /** What the park of the sample account has done: on which day, on what document, with which file. */
    private record Done(String on, CampaignForm form, String document, String file) {
    }

    private static final List<Done> ACTS = List.of(
            new Done("2020-06-24", new CompleteTask("stage-1-plan", "印发园区实施方案，召开动员会"), null, "plan.txt"),
            new Done("2020-11-27", new CompleteTask("stage-2-survey", "企业及公共设施摸排完毕"), null, "survey.txt"),
            new Done("2020-12-25", new CompleteTask("stage-2-lists", "两个清单已建立，按月更新"), null, "lists.txt"),
            new Done("2021-01-15", new FileReport(ReportKind.ANNUAL, null, 2020, "2020 年度各项任务按计划推进，详见附件。"), null,
                    "annual-report-2020.txt"),
            new Done("2021-06-16", new PerformDuty("emergency-drill"), null, "drill.txt"),
            new Done("2021-09-10", new AdoptMeasure("承包商入园作业管理制度", "管理制度", "承包商入园须审核登记，实行诚信管理。"),
                    "滨园管〔2021〕12号", "contractors.txt"),
            new Done("2021-09-13", new CompleteTask("task-3-4", "制度印发并开始登记"), null, "contractors.txt"),
            new Done("2022-03-18", new AdoptMeasure("公共设施隐患排查治理制度", "管理制度", "公用管廊、道路、消防设施按季排查。"),
                    "滨园管〔2022〕5号", "facilities.txt"));

    /** Sets the campaign up, enrols these parks, and has this park do its part. */
    void load(Caller admin, List<String> parkIds, Caller park) {
        CampaignPlan plan = templates.named(TEMPLATE).orElseThrow();
        commands.send(new SetUpCampaign(CAMPAIGN, admin.actor(), TEMPLATE, plan, MARK));
        Envelope firstDay = new Envelope(plan.firstDay(), null, null, null, List.of());
        parkIds.forEach(id -> commands.send(new EnrolPark(EnrolmentId.of(CAMPAIGN, id), CAMPAIGN, id, admin, firstDay,
                plan, List.of(), MARK)));
        String enrolment = EnrolmentId.of(CAMPAIGN, park.scope().parkId());
        for (int i = 0; i < ACTS.size(); i++) {
            act(enrolment, park, ACTS.get(i), new RequestMark("sample/" + i, "sample"));
        }
    }

    private void act(String enrolment, Caller park, Done done, RequestMark mark) {
        LocalDate on = LocalDate.parse(done.on());
        Document document = done.document() == null ? null : new Document(done.document(), null, null, on);
        String file = evidence.keep(new ClassPathResource("sample/evidence/" + done.file()), done.file(),
                park.actor()).sha256();
        CampaignAction action = Arrays.stream(CampaignAction.values())
                .filter(each -> each.form() == done.form().getClass()).findFirst().orElseThrow();
        commands.send(new ActInCampaign(enrolment, park, action,
                new Envelope(on, null, null, document, List.of(file)), done.form(), List.of(), null, mark));
    }
}
