package bihuan.query.campaign;

import java.time.LocalDate;

import bihuan.query.core.enrolment.Enrolment;

/**
 * A park that takes part in a campaign.
 *
 * @param parkId
 *            the park
 * @param parkName
 *            its name, or null while that is not known here
 * @param enrolledOn
 *            the day it was enrolled, Asia/Shanghai
 * @param closedOn
 *            the day it was ordered closed, Asia/Shanghai, or null
 * @param version
 *            sequence of the last act seen in its part
 * @param tasks
 *            how many of its key tasks are done
 */
public record ParkInCampaign(String parkId, String parkName, LocalDate enrolledOn, LocalDate closedOn, long version,
        Tasks tasks) {

    /** How many key tasks are done, and how many there are. */
    public record Tasks(long done, long due) {
    }

    static ParkInCampaign of(Enrolment part, String parkName) {
        var tasks = part.plan().tasks();
        return new ParkInCampaign(part.parkId(), parkName, part.enrolled().on(),
                part.closure() == null ? null : part.closure().ordered().on(), part.version(),
                new Tasks(tasks.stream().filter(part::done).count(), tasks.size()));
    }
}
