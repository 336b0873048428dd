package bihuan.api.campaign;

import java.time.LocalDate;

import bihuan.api.form.Required;

/**
 * A key task of a campaign (重点任务), of one stage or of one year.
 *
 * @param code
 *            what it goes by, unique in its campaign
 * @param group
 *            the heading above it, or null
 * @param title
 *            what is to be done
 * @param stage
 *            the code of its stage, or null for a task of a year
 * @param year
 *            its year, or null for a task of a stage
 * @param leadDepartment
 *            who leads it (牵头部门), or null
 * @param dueOn
 *            the last day on which it is done in time, Asia/Shanghai
 * @param basis
 *            where the due day comes from, or null
 * @param report
 *            the report by whose filing it is done, or null when it is done by evidence
 */
public record KeyTask(@Required String code, Title group, @Required Title title, String stage, Integer year,
        String leadDepartment, LocalDate dueOn, Title basis, ReportKind report) {

    /** The same task, due on that day. */
    KeyTask dueOn(LocalDate day) {
        return new KeyTask(code, group, title, stage, year, leadDepartment, day, basis, report);
    }
}
