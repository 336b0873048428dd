package bihuan.api.campaign;

import java.time.LocalDate;

import bihuan.api.form.Required;

/**
 * A duty that comes again (周期性任务), such as a park-wide risk assessment at least every three years.
 *
 * @param code
 *            what it goes by, unique in its campaign
 * @param title
 *            what is to be done
 * @param every
 *            years from one time to the next, at most
 * @param basis
 *            the provision it rests on, or null
 * @param report
 *            the report by whose filing it is performed, or null when it is performed by evidence
 */
public record Duty(@Required String code, @Required Title title, @Required Integer every, Title basis,
        ReportKind report) {

    /**
     * The last day in time for the next time, counted from the last; a term in years ends on the same date, not rolled.
     */
    public LocalDate nextAfter(LocalDate last) {
        return last.plusYears(every);
    }
}
