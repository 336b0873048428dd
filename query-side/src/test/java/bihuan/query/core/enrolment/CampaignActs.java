package bihuan.query.core.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

import bihuan.api.campaign.CampaignPlan;
import bihuan.api.campaign.Duty;
import bihuan.api.campaign.EnrolmentId;
import bihuan.api.campaign.KeyTask;
import bihuan.api.campaign.ReportKind;
import bihuan.api.campaign.Stage;
import bihuan.api.campaign.Title;
import bihuan.api.campaign.event.CampaignActCorrected;
import bihuan.api.campaign.event.CampaignActsVoided;
import bihuan.api.campaign.event.CampaignSetUp;
import bihuan.api.campaign.event.DutyPerformed;
import bihuan.api.campaign.event.EnrolmentCorrection;
import bihuan.api.campaign.event.EnrolmentEvent;
import bihuan.api.campaign.event.MeasureAdopted;
import bihuan.api.campaign.event.ParkClosureOrdered;
import bihuan.api.campaign.event.ParkEnrolled;
import bihuan.api.campaign.event.ReportFiled;
import bihuan.api.campaign.event.TaskCompleted;
import bihuan.api.campaign.event.TaskReopened;
import bihuan.api.hazard.Act;
import bihuan.api.hazard.Document;
import bihuan.api.hazard.Envelope;
import bihuan.api.permission.Actor;
import bihuan.api.permission.Role;
import bihuan.query.core.Recorded;

/** Events of a campaign with two overlapping stages, and of one park's part in it, for tests. */
public final class CampaignActs {

    public static final CampaignPlan PLAN = new CampaignPlan(new Title("专项整治", "A campaign"),
            List.of(stage("first", "动员", "2026-03-01", "2026-03-31"), stage("second", "排查", "2026-03-15", "2026-05-31"),
                    stage("third", "巩固", "2026-08-01", "2026-12-31")),
            List.of(task("survey", "first", "2026-03-31", null), task("lists", "second", "2026-05-31", null),
                    task("drive", "second", "2026-06-30", null),
                    task("final", "third", "2026-12-31", ReportKind.THREE_YEAR),
                    new KeyTask("by-march", null, new Title("三月底前", null), null, 2026, null,
                            LocalDate.parse("2026-03-20"), null, null)),
            List.of(new Duty("drill", new Title("演练", "Drill"), 1, null, null),
                    new Duty("annual", new Title("年报", null), 1, null, ReportKind.ANNUAL)));

    private final String campaignId;
    private final String parkId;
    private final String id;
    private LocalDate on = LocalDate.parse("2026-03-01");
    private List<String> evidence = List.of();

    public CampaignActs(String campaignId, String parkId) {
        this.campaignId = campaignId;
        this.parkId = parkId;
        this.id = EnrolmentId.of(campaignId, parkId);
    }

    public CampaignActs on(String day) {
        on = LocalDate.parse(day);
        return this;
    }

    public CampaignActs evidence(String... digests) {
        evidence = List.of(digests);
        return this;
    }

    public CampaignSetUp setUp() {
        return new CampaignSetUp(campaignId, act(Role.ADMIN), null, PLAN);
    }

    public ParkEnrolled enrolled() {
        return new ParkEnrolled(id, act(Role.ADMIN), campaignId, parkId, PLAN);
    }

    public TaskCompleted completed(String task) {
        return new TaskCompleted(id, act(Role.PARK), task, "已完成");
    }

    public TaskReopened reopened(String task) {
        return new TaskReopened(id, act(Role.REGULATOR), task);
    }

    public DutyPerformed performed(String duty) {
        return new DutyPerformed(id, act(Role.PARK), duty);
    }

    public MeasureAdopted adopted(String title) {
        return new MeasureAdopted(id, act(Role.PARK), title, "管理制度", "内容");
    }

    public ReportFiled filed(ReportKind kind, Integer year) {
        return new ReportFiled(id, act(Role.PARK), kind, null, year, "进展");
    }

    public ParkClosureOrdered closed() {
        return new ParkClosureOrdered(id, act(Role.COMMITTEE), "区人民政府");
    }

    public CampaignActsVoided voided(Long... sequences) {
        return new CampaignActsVoided(id, act(Role.COMMITTEE), List.of(sequences));
    }

    public CampaignActCorrected corrected(long sequence, EnrolmentEvent as) {
        return new CampaignActCorrected(id, act(Role.COMMITTEE), sequence, as);
    }

    /**
     * The given number of acts of any kind after the enrolment, in any order, which the command side would not allow.
     */
    public List<EnrolmentEvent> anything(int length, Random random) {
        List<EnrolmentEvent> events = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            on = on.plusDays(random.nextInt(4));
            evidence = random.nextBoolean() ? List.of("digest-" + random.nextInt(3)) : List.of();
            long earlier = 1 + random.nextInt(i + 1);
            boolean plain = earlier > events.size() || events.get((int) earlier - 1) instanceof EnrolmentCorrection;
            events.add(switch (random.nextInt(8)) {
                case 0 -> earlier > events.size() ? anyAct(i, random) : voided(earlier);
                case 1 -> plain ? anyAct(i, random) : corrected(earlier, anyAct(i, random));
                default -> anyAct(i, random);
            });
        }
        return events;
    }

    private EnrolmentEvent anyAct(int number, Random random) {
        String task = PLAN.tasks().get(random.nextInt(PLAN.tasks().size())).code();
        return switch (random.nextInt(6)) {
            case 0, 1 -> completed(task);
            case 2 -> reopened(task);
            case 3 -> performed("drill");
            case 4 -> adopted("制度" + number);
            default -> filed(random.nextBoolean() ? ReportKind.THREE_YEAR : ReportKind.ANNUAL, 2026);
        };
    }

    /** The part that these events make, of the acts up to this day; null for any day. */
    public static Enrolment fold(List<EnrolmentEvent> events, LocalDate happenedBy) {
        var recorded = new TreeMap<Long, Recorded<EnrolmentEvent>>();
        events.forEach(event -> recorded.put((long) recorded.size(), new Recorded<>(event, Instant.EPOCH)));
        return EnrolmentFold.of(recorded, happenedBy);
    }

    private Act act(Role role) {
        String organisation = role == Role.PARK ? parkId : "区安委办";
        return Act.untimed(new Actor("account-" + role, organisation, role), on, new Envelope(on, "原因", null,
                new Document("文〔2026〕1号", null, null, on), evidence), null);
    }

    private static Stage stage(String code, String name, String from, String to) {
        return new Stage(code, new Title(name, "Stage " + code), LocalDate.parse(from), LocalDate.parse(to));
    }

    private static KeyTask task(String code, String stage, String dueOn, ReportKind report) {
        return new KeyTask(code, new Title("一组", null), new Title("任务" + code, "Task " + code), stage, null, "区应急管理局",
                LocalDate.parse(dueOn), new Title("方案", null), report);
    }
}
