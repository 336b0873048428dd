package bihuan.api.ledger;

import java.util.Arrays;
import java.util.Optional;

/** What the status column (状态) of an office's ledger says. */
public enum LedgerStatus {
    REPORTED("已报告"),
    CONFIRMED("已确认"),
    LISTED("已挂牌"),
    RECTIFYING("整改中"),
    EXTENDED("延期整改"),
    ACCEPTANCE_REQUESTED("待验收"),
    ACCEPTANCE_FAILED("验收未通过"),
    CLOSED_OUT("已销号"),
    CLOSURE_EXITED("关闭退出"),
    DOWNGRADED("降为一般");

    private final String word;

    LedgerStatus(String word) {
        this.word = word;
    }

    /** The word as offices write it. */
    public String word() {
        return word;
    }

    /** The status of this word, if it is one. */
    public static Optional<LedgerStatus> ofWord(String word) {
        return Arrays.stream(values()).filter(status -> status.word.equals(word)).findFirst();
    }
}
