package bihuan.query.campaign;

import java.time.LocalDate;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonIgnore;

import bihuan.api.campaign.About;
import bihuan.api.campaign.Duty;
import bihuan.api.campaign.ReportKind;
import bihuan.query.core.enrolment.Enrolment;
import bihuan.query.core.enrolment.TaskState;

/**
 * A recurring duty of a park on a day, in the reader's language.
 *
 * @param code
 *            the duty
 * @param title
 *            what is to be done
 * @param every
 *            years from one time to the next, at most
 * @param basis
 *            the provision it rests on, or null
 * @param report
 *            the report by which it is performed, or null
 * @param lastOn
 *            the day it was performed last, Asia/Shanghai, or null
 * @param nextDueOn
 *            the last day in time for the next time; null once the park was ordered closed
 * @param state
 *            {@code DUE} or {@code OVERDUE}, or null once the park was ordered closed
 */
public record DutyView(String code, String title, int every, String basis, ReportKind report, LocalDate lastOn,
        LocalDate nextDueOn, TaskState state) {

    /** The acts on it: a duty that is performed by a report has no other act. */
    @JsonIgnore
    public About about() {
        return report == null ? About.DUTY : About.NOTHING;
    }

    static DutyView of(Duty duty, Enrolment part, LocalDate day, Locale language) {
        LocalDate next = part.nextDue(duty);
        return new DutyView(duty.code(), duty.title().in(language), duty.every(), TaskView.in(duty.basis(), language),
                duty.report(), part.lastPerformed(duty).orElse(null), next,
                next == null ? null : TaskState.of(false, next, day));
    }
}
