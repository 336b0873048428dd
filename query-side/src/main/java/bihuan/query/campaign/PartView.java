package bihuan.query.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import bihuan.query.enrolment.Deed;
import bihuan.query.enrolment.Enrolment;

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
 *            the day the answer is of, Asia/Shanghai
 * @param version
 *            sequence of the last act seen; acts may be based on it when no past day was asked for
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
        long version, LocalDate enrolledOn, Deed enrolled, List<StageView> stages, List<TaskView> tasks,
        List<DutyView> duties, List<Enrolment.Measure> measures, List<Enrolment.Report> reports,
        Enrolment.Closure closure) {

    /** This part, with the park of this name, on that day. */
    public static PartView of(Enrolment part, String parkName, LocalDate day, Locale language) {
        var plan = part.plan();
        return new PartView(part.id(), part.campaignId(), plan.name().in(language), part.parkId(), parkName, day,
                part.version(), part.enrolled().on(), part.enrolled(),
                plan.stages().stream().map(stage -> StageView.of(stage, language)).toList(),
                plan.tasks().stream().map(task -> TaskView.of(task, part, day, language)).toList(),
                plan.duties().stream().map(duty -> DutyView.of(duty, part, day, language)).toList(), part.measures(),
                part.reports(), part.closure());
    }
}
