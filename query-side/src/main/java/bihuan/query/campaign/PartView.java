package bihuan.query.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import bihuan.query.core.enrolment.Enrolment;
import bihuan.query.web.Names;

/**
 * A park's part in a campaign on a day, in the reader's language.
 *
 * @param id
 *            the part
 * @param campaignId
 *            the campaign
 * @param campaign
 *            its name
 * @param parkId
 *            the park
 * @param parkName
 *            its name, or null while that is not known here
 * @param asOf
 *            the day that the view is for, Asia/Shanghai
 * @param version
 *            sequence of the last act; acts may be based on it unless a past day was requested
 * @param enrolledOn
 *            the day it was enrolled
 * @param enrolled
 *            the same with who and on what
 * @param stages
 *            the campaign's stages
 * @param tasks
 *            its key tasks
 * @param duties
 *            its recurring duties
 * @param measures
 *            measures adopted (制度措施清单)
 * @param reports
 *            reports filed
 * @param closure
 *            the order that closed the park, or null
 */
public record PartView(String id, String campaignId, String campaign, String parkId, String parkName, LocalDate asOf,
        long version, LocalDate enrolledOn, CompletionView enrolled, List<StageView> stages, List<TaskView> tasks,
        List<DutyView> duties, List<MeasureView> measures, List<FiledReportView> reports,
        ClosureView closure) {

    /** This part, with the park of this name and people by these names, on that day. */
    public static PartView of(Enrolment part, String parkName, LocalDate day, Locale language,
            Names.Known names) {
        var plan = part.plan();
        return new PartView(part.id(), part.campaignId(), plan.name().in(language), part.parkId(), parkName, day,
                part.version(), part.enrolled().on(), CompletionView.of(part.enrolled(), names),
                plan.stages().stream().map(stage -> StageView.of(stage, language)).toList(),
                plan.tasks().stream().map(task -> TaskView.of(task, part, day, language, names)).toList(),
                plan.duties().stream().map(duty -> DutyView.of(duty, part, day, language)).toList(),
                part.measures().stream().map(measure -> MeasureView.of(measure, names)).toList(),
                part.reports().stream().map(report -> FiledReportView.of(report, names)).toList(),
                ClosureView.of(part.closure(), names));
    }
}
