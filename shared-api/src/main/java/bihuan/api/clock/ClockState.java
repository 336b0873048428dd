package bihuan.api.clock;

import bihuan.api.text.Labelled;
import bihuan.api.text.Text;

/** The state of a clock on a day. */
public enum ClockState implements Labelled {
    RUNNING("运行中", "Running"),
    MET("按期完成", "Met"),
    MET_LATE("逾期完成", "Met late"),
    LAPSED("已逾期", "Lapsed"),
    /** A right was not used in its time, which is no default. */
    PASSED("期限已过", "Passed"),
    /** It no longer applied before it ran out: the deadline was reset, or the file ended. */
    MOOT("不再适用", "No longer applied"),
    NO_SUCH_CLOCK("无此时限", "No such clock"),
    NO_CALENDAR("缺少工作日历", "No calendar"),
    NO_PROFILE("时限规则未知", "Profile not known");

    private final Text label;

    ClockState(String zh, String en) {
        label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
