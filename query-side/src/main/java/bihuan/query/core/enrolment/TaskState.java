package bihuan.query.core.enrolment;

import java.time.LocalDate;

import bihuan.api.text.Labelled;
import bihuan.api.text.Text;

/** How something that is due in a campaign stands on a day. */
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

    /** Overdue from the day after the due day on, as long as it is not done. */
    public static TaskState of(boolean done, LocalDate dueOn, LocalDate day) {
        return done ? DONE : dueOn.isBefore(day) ? OVERDUE : DUE;
    }
}
