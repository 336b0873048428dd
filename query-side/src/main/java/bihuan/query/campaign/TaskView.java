package bihuan.query.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonIgnore;

import bihuan.api.campaign.About;
import bihuan.api.campaign.KeyTask;
import bihuan.api.campaign.ReportKind;
import bihuan.api.campaign.Title;
import bihuan.query.core.enrolment.Enrolment;
import bihuan.query.core.enrolment.Enrolment.TaskDone;
import bihuan.query.core.enrolment.TaskState;
import bihuan.query.web.Names;

/**
 * A key task of a park on a day, in the reader's language.
 *
 * @param code
 *            the task
 * @param group
 *            its heading, or null
 * @param title
 *            what is to be done
 * @param stage
 *            its stage, or null
 * @param year
 *            its year, or null
 * @param leadDepartment
 *            who leads it, or null
 * @param dueOn
 *            the last day in time, Asia/Shanghai
 * @param basis
 *            where the due day comes from, or null
 * @param report
 *            the report by which it is done, or null
 * @param state
 *            its state
 * @param done
 *            when, by whom and on what it was done, or null
 * @param statement
 *            what was done, or null
 * @param reopened
 *            the days on which it was found to be done on paper only
 */
public record TaskView(String code, String group, String title, String stage, Integer year, String leadDepartment,
        LocalDate dueOn, String basis, ReportKind report, TaskState state, CompletionView done, String statement,
        List<CompletionView> reopened) {

    /** This task in this park's part of the campaign. */
    public static TaskView of(KeyTask task, Enrolment part, LocalDate day, Locale language,
            Names.Known names) {
        TaskDone about = part.task(task.code()).orElse(new TaskDone(task.code(), null, null, null));
        return new TaskView(task.code(), in(task.group(), language), task.title().in(language), task.stage(),
                task.year(), task.leadDepartment(), task.dueOn(), in(task.basis(), language), task.report(),
                TaskState.of(about.done() != null, task.dueOn(), day), CompletionView.of(about.done(), names),
                about.statement(), about.reopened().stream().map(deed -> CompletionView.of(deed, names)).toList());
    }

    /** The acts on it: a completed task can be reopened; one that is completed by a report has no other act. */
    @JsonIgnore
    public About about() {
        if (state == TaskState.DONE) {
            return About.DONE_TASK;
        }
        return report == null ? About.OPEN_TASK : About.NOTHING;
    }

    static String in(Title title, Locale language) {
        return title == null ? null : title.in(language);
    }
}
