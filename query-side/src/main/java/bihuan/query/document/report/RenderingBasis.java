package bihuan.query.document.report;

import java.util.Optional;

import org.springframework.stereotype.Component;

import bihuan.api.text.Text;
import bihuan.query.campaign.Enrolments;
import bihuan.query.projection.ProjectionWatermark;
import bihuan.query.store.Timeline;

/** Checks that all events of a frozen report are projected: a report is rendered only once, and not before that. */
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

    /** The reason why it cannot be rendered now; empty when it can. */
    Optional<Text> obstacle(FrozenReport report) {
        if (report.position() != null && !readUpTo.hasReadAllBefore(report.position())) {
            return Optional.of(Text.of("冻结前的数据尚未全部更新，请稍后再试。",
                    "Not all events from before the freezing have been projected yet. Try again shortly."));
        }
        if (readUpTo.hasDeadLetters(report.recordedAt())) {
            return Optional.of(Text.of("冻结前的部分事件处理失败（死信），处理后方可生成报告。",
                    "Some events from before the freezing are dead letters. They must be resolved first."));
        }
        if (report.position() == null || hasUnplaced(report.question())) {
            return Optional.of(Text.of("部分事件的全局序号未知，请先重建台账投影。",
                    "The global index of some events is not known. Rebuild the ledger first."));
        }
        return Optional.empty();
    }

    private boolean hasUnplaced(ReportQuestion question) {
        return timeline.hasUnplaced(question.scope())
                || question.isOfCampaign() && enrolments.hasUnplaced(question.scope());
    }
}
