package bihuan.command.campaign.decision;

import static bihuan.api.text.Text.of;

import java.time.LocalDate;
import java.util.stream.Stream;

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
import bihuan.api.text.Text;

/** From which state an act in a park's part of a campaign starts, and after which day. */
final class ActOrder {

    private ActOrder() {
    }

    /** Why this act cannot start from here, or null when it can. */
    static Text notFromHere(EnrolmentState state, CampaignForm form) {
        if (state.closed()) {
            return of("该园区已被责令关停退出，不再办理专项行动事项。", "The park was ordered closed; nothing more is done in its campaign.");
        }
        return switch (form) {
            case CompleteTask f when state.done(f.task()) ->
                of("任务“%s”已完成。", "The task \"%s\" is done already.").with(f.task());
            case ReopenTask f when !state.done(f.task()) ->
                of("任务“%s”尚未完成，无可退回。", "The task \"%s\" is not done; there is nothing to reopen.")
                        .with(f.task());
            default -> null;
        };
    }

    /**
     * The day before which this act cannot lie. Tasks, duties and the rest keep no order among each other; a closure
     * comes after all of them.
     */
    static LocalDate lastBefore(EnrolmentState state, CampaignForm form) {
        return switch (form) {
            case CompleteTask f -> state.lastActOn(f.task());
            case ReopenTask f -> state.lastActOn(f.task());
            case FileReport f -> Stream
                    .concat(Stream.of(state.origin().enrolledOn()),
                            state.origin().plan().tasksDoneBy(f.kind(), f.stage(), f.year()).stream()
                                    .map(task -> state.lastActOn(task.code())))
                    .max(LocalDate::compareTo).orElseThrow();
            case PerformDuty _,AdoptMeasure _ -> state.origin().enrolledOn();
            case OrderParkClosure _ -> state.lastActOn();
            case Enrol _,VoidCampaignAct _,CorrectCampaignAct _ -> null;
        };
    }
}
