package bihuan.query.core.enrolment;

import java.time.LocalDate;

import bihuan.api.text.Labelled;
import bihuan.api.text.Text;

/** The state on a day of something that is due in a campaign. */
public enum TaskState implements Labelled {
    DONE("已完成", "Done"),
    DUE("未到期", "Due"),
    OVERDUE("逾期", "Overdue");

    private final Text label;

    TaskState(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }

    /** The state: overdue from the day after the due day, until it is done. */
    public static TaskState of(boolean done, LocalDate dueOn, LocalDate day) {
        return done ? DONE : dueOn.isBefore(day) ? OVERDUE : DUE;
    }
}
