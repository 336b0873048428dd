package bihuan.query.document.report;

import java.util.Optional;

import org.springframework.stereotype.Component;

import bihuan.api.text.Text;
import bihuan.query.campaign.Enrolments;
import bihuan.query.projection.ProjectionWatermark;
import bihuan.query.store.Timeline;

/** Whether everything that a frozen report is made of is projected: a report is rendered once, so not before that. */
@Component
class RenderingBasis {

    private final ProjectionWatermark readUpTo;
    private final Timeline timeline;
    private final Enrolments enrolments;

    RenderingBasis(ProjectionWatermark readUpTo, Timeline timeline, Enrolments enrolments) {
        this.readUpTo = readUpTo;
        this.timeline = timeline;
        this.enrolments = enrolments;
    }

    /** Why it cannot be rendered now; empty when it can. */
    Optional<Text> obstacle(FrozenReport report) {
        if (report.position() != null && !readUpTo.hasReadAllBefore(report.position())) {
            return Optional.of(Text.of("冻结前的事件尚未全部读入，请稍后再试。",
                    "Not everything from before the freezing has been read; ask again shortly."));
        }
        if (readUpTo.hasSetAside(report.recordedAt())) {
            return Optional.of(Text.of("冻结前的部分事件尚未能处理（死信），处理后方可生成。",
                    "Some events from before the freezing are dead letters; they must be handled first."));
        }
        if (report.position() == null || hasUnplaced(report.question())) {
            return Optional.of(Text.of("部分事件在事件库中的位置未知，请先重建台账投影。",
                    "The place in the event store of some events is not known here; rebuild the ledger first."));
        }
        return Optional.empty();
    }

    private boolean hasUnplaced(ReportQuestion question) {
        return timeline.hasUnplaced(question.scope())
                || question.isOfCampaign() && enrolments.hasUnplaced(question.scope());
    }
}
