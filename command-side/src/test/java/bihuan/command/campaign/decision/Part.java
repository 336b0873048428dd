package bihuan.command.campaign.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import bihuan.api.campaign.CampaignAction;
import bihuan.api.campaign.CampaignPlan;
import bihuan.api.campaign.Duty;
import bihuan.api.campaign.EnrolmentId;
import bihuan.api.campaign.KeyTask;
import bihuan.api.campaign.ReportKind;
import bihuan.api.campaign.Stage;
import bihuan.api.campaign.Title;
import bihuan.api.campaign.action.AdoptMeasure;
import bihuan.api.campaign.action.CampaignForm;
import bihuan.api.campaign.action.CompleteTask;
import bihuan.api.campaign.action.CorrectCampaignAct;
import bihuan.api.campaign.action.FileReport;
import bihuan.api.campaign.action.OrderParkClosure;
import bihuan.api.campaign.action.PerformDuty;
import bihuan.api.campaign.action.ReopenTask;
import bihuan.api.campaign.action.VoidCampaignAct;
import bihuan.api.campaign.command.ActInCampaign;
import bihuan.api.campaign.command.EnrolPark;
import bihuan.api.campaign.event.EnrolmentCorrection;
import bihuan.api.campaign.event.EnrolmentEvent;
import bihuan.api.campaign.history.EnrolmentActs;
import bihuan.api.hazard.history.FormOf;
import bihuan.api.hazard.Document;
import bihuan.api.hazard.Envelope;
import bihuan.api.hazard.RequestMark;
import bihuan.api.permission.Caller;
import bihuan.api.permission.Organisations;
import bihuan.api.permission.Role;
import bihuan.api.refusal.FieldError;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.command.hazard.decision.Callers;

/** A park's part in a small campaign, built act by act, for tests of the next decision. */
public final class Part {

    public static final LocalDate TODAY = LocalDate.parse("2026-06-15");
    public static final LocalDate ENROLLED = LocalDate.parse("2026-01-10");
    public static final String CAMPAIGN = "campaign-1";
    public static final String ID = EnrolmentId.of(CAMPAIGN, Callers.PARK_ID);
    public static final CampaignPlan PLAN = new CampaignPlan(title("专项整治"),
            List.of(new Stage("first", title("动员"), day("2026-01-01"), day("2026-06-30")),
                    new Stage("second", title("攻坚"), day("2026-06-01"), day("2026-12-31"))),
            List.of(new KeyTask("survey", null, title("摸排"), "first", null, null, null, null, null),
                    new KeyTask("lists", null, title("清单"), "second", null, null, day("2026-07-31"), null, null),
                    new KeyTask("year", null, title("年度任务"), null, 2026, null, null, null, null),
                    new KeyTask("final", null, title("总报告"), "second", null, null, null, null,
                            ReportKind.THREE_YEAR)),
            List.of(new Duty("drill", title("演练"), 1, null, null),
                    new Duty("annual", title("年报"), 1, null, ReportKind.ANNUAL)))
            .withDueDays();

    private EnrolmentState state = EnrolmentState.NONE;
    private final List<EnrolmentEvent> events = new ArrayList<>();

    public static Title title(String zh) {
        return new Title(zh, null);
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    public static Part enrolled() {
        var part = new Part();
        part.happened(EnrolmentDecider.decide(enrol(Role.ADMIN, ENROLLED), TODAY));
        return part;
    }

    public static EnrolPark enrol(Role role, LocalDate on) {
        return new EnrolPark(ID, CAMPAIGN, Callers.PARK_ID, Callers.of(role),
                new Envelope(on, null, null, null, List.of()), PLAN, List.of(), new RequestMark(null, "enrol"));
    }

    /** These acts were done, each by a role that may. */
    public Part then(CampaignForm... forms) {
        for (CampaignForm form : forms) {
            happened(asked(form).decided());
        }
        return this;
    }

    public EnrolmentState state() {
        return state;
    }

    public List<EnrolmentEvent> events() {
        return events;
    }

    public EnrolmentActs history() {
        return EnrolmentActs.of(events);
    }

    public Asked asked(CampaignForm form) {
        return new Asked(form);
    }

    /** To void these acts, asked for by the park. */
    public Asked voiding(Integer... sequences) {
        return asked(new VoidCampaignAct(List.of(sequences)));
    }

    /** To correct the form of this act, asked for by the park. */
    public Asked correcting(int sequence, CampaignForm form) {
        return correcting(sequence, form, FormOf.envelope(history().asCorrected(sequence).act()));
    }

    /** To correct an act altogether, asked for by the park. */
    public Asked correcting(int sequence, CampaignForm form, Envelope as) {
        return asked(new CorrectCampaignAct(sequence, form, as, state.version()));
    }

    /** The envelope of this act as it counts now, with another day. */
    public Envelope on(int sequence, LocalDate day) {
        Envelope as = FormOf.envelope(history().asCorrected(sequence).act());
        return new Envelope(day, as.reason(), as.legalBasis(), as.document(), as.evidence());
    }

    Part happened(EnrolmentEvent event) {
        events.add(event);
        state = event instanceof EnrolmentCorrection
                ? EnrolmentState.of(history())
                : EnrolmentState.evolve(state, event);
        return this;
    }

    static CampaignAction action(CampaignForm form) {
        return java.util.Arrays.stream(CampaignAction.values()).filter(each -> each.form() == form.getClass())
                .findFirst().orElseThrow();
    }

    /** A form that is in order for this action, whatever was done before. */
    static CampaignForm valid(CampaignAction action) {
        return switch (action) {
            case COMPLETE_TASK -> new CompleteTask("survey", "摸排完成");
            case REOPEN_TASK -> new ReopenTask("survey");
            case PERFORM_DUTY -> new PerformDuty("drill");
            case ADOPT_MEASURE -> new AdoptMeasure("承包商管理制度", null, "审核登记");
            case FILE_REPORT -> new FileReport(ReportKind.STAGE, "first", null, "进展");
            case ORDER_PARK_CLOSURE -> new OrderParkClosure("区人民政府");
            case VOID_ACT, CORRECT_ACT ->
                throw new IllegalArgumentException("A correction is of an act that was done before");
        };
    }

    /** A request, with everything else that any action could need. */
    public final class Asked {

        private final CampaignForm form;
        private Caller caller;
        private Envelope envelope = new Envelope(null, "理由", "安全生产法",
                new Document("文〔2026〕1号", null, null, TODAY), List.of("digest"));
        private Long version;
        private List<FieldError> unreadable = List.of();
        private RequestMark request;

        Asked(CampaignForm form) {
            this.form = form;
            this.caller = Callers.of(action(form).who().iterator().next());
        }

        Asked by(Caller who) {
            caller = who;
            return this;
        }

        public Asked by(Role role) {
            return by(Callers.of(role));
        }

        Asked on(LocalDate day) {
            envelope = new Envelope(day, envelope.reason(), envelope.legalBasis(), envelope.document(),
                    envelope.evidence());
            return this;
        }

        Asked with(Envelope other) {
            envelope = other;
            return this;
        }

        Asked at(long expected) {
            version = expected;
            return this;
        }

        Asked unreadable(FieldError error) {
            unreadable = List.of(error);
            return this;
        }

        ActInCampaign command() {
            return new ActInCampaign(ID, caller, action(form), envelope, form, unreadable, version, request);
        }

        EnrolmentEvent decided() {
            return action(form).isCorrection()
                    ? EnrolmentCorrectionDecider.decide(events, command(), TODAY, Organisations.AS_CALLED)
                    : EnrolmentDecider.decide(state, command(), TODAY);
        }

        /** The part after it was done. */
        public Part done() {
            return happened(decided());
        }

        /** Why it is refused, or null when it is not. */
        Refusal refusal() {
            try {
                decided();
                return null;
            } catch (Refused refused) {
                return refused.refusal();
            }
        }

        /** The first field at fault and the rule it breaks. */
        String error() {
            FieldError error = refusal().errors().getFirst();
            return error.field() + " " + error.code();
        }
    }
}
