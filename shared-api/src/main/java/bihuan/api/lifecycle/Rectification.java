package bihuan.api.lifecycle;

import bihuan.api.text.Labelled;
import bihuan.api.text.Text;

/** The state of the rectification of the hazard itself (整改). One of the four regions of a hazard. */
public enum Rectification implements Labelled {
    REPORTED("已报告", "Reported"),
    CONFIRMED("已确认", "Confirmed"),
    PLAN_FILED("方案已备案", "Plan filed"),
    RECTIFYING("整改中", "Rectifying"),
    ACCEPTANCE_REQUESTED("待验收", "Acceptance requested"),
    ACCEPTED("验收通过", "Accepted"),
    CLOSED_OUT("已销号", "Closed out"),
    DOWNGRADED("降为一般隐患", "Downgraded"),
    REJECTED("不予认定", "Rejected"),
    CLOSURE_EXITED("关闭退出", "Closed down");

    private final Text label;

    Rectification(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }

    /** Whether the file is ended for good: nothing but the suspension and the listing can still move. */
    public boolean ended() {
        return this == DOWNGRADED || this == REJECTED || this == CLOSURE_EXITED;
    }

    /** Whether the hazard still has to be removed, so that a deadline runs. */
    public boolean open() {
        return !ended() && this != ACCEPTED && this != CLOSED_OUT;
    }
}
