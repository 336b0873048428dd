package bihuan.query.work.reminder;

import java.time.LocalDate;
import java.util.Map;

import bihuan.api.permission.Role;
import bihuan.api.text.Labelled;
import bihuan.api.text.Text;

/**
 * The topics of a digest, in order. Each is a query of the ledger, so that the mail and the page it links to cannot
 * differ. To remind of a further clock, add a constant.
 */
enum DigestTopic implements Labelled {
    /** Open past the current deadline. */
    OVERDUE("已逾期", "Overdue", null, Map.of("overdue", "true")),
    /** Open and due within the days chosen, today included. */
    DUE_SOON("即将到期", "Due soon", null, Map.of("overdue", "false")),
    /** Confirmed, so the unit must file a plan; also when the plan was returned. */
    PLAN_TO_FILE("待报治理方案", "Plan to be filed", Role.UNIT, Map.of("rectification", "CONFIRMED")),
    /** A report waits to be confirmed or rejected. */
    REPORT_TO_CONFIRM("待确认", "Report to confirm", Role.REGULATOR, Map.of("rectification", "REPORTED")),
    /** The unit waits for an inspection. */
    ACCEPTANCE("待验收", "Waiting for acceptance", Role.REGULATOR, Map.of("rectification", "ACCEPTANCE_REQUESTED")),
    /** An extension is requested for a hazard that is not listed. */
    EXTENSION_DECISION("延期待批", "Waiting for an extension decision", Role.REGULATOR,
            Map.of("extension", "REQUESTED", "listing", "NONE,PROPOSED,DELISTED")),
    /** The unit has applied to resume production. */
    RESUMPTION_DECISION("复产待批", "Waiting for a resumption decision", Role.REGULATOR,
            Map.of("restriction", "RESUMPTION_APPLIED")),
    /** Accepted and not listed. */
    CLOSE_OUT("待销号", "Ready to close out", Role.REGULATOR,
            Map.of("rectification", "ACCEPTED", "listing", "NONE,DELISTED")),
    /** A proposal to list waits. */
    LISTING_DECISION("挂牌待定", "Waiting for a listing decision", Role.COMMITTEE, Map.of("listing", "PROPOSED")),
    /** An extension is requested for a listed hazard. */
    EXTENSION_OF_LISTED("挂牌隐患延期待批", "Waiting for an extension decision, listed", Role.COMMITTEE,
            Map.of("extension", "REQUESTED", "listing", "LISTED")),
    /** Listed, and accepted or closed for good. */
    DELISTING("待摘牌", "Ready to be delisted", Role.COMMITTEE,
            Map.of("rectification", "ACCEPTED,CLOSURE_EXITED", "listing", "LISTED"));

    private final Text label;
    private final Role waitsFor;
    private final Map<String, String> question;

    DigestTopic(String zh, String en, Role waitsFor, Map<String, String> question) {
        this.label = Text.of(zh, en);
        this.waitsFor = waitsFor;
        this.question = question;
    }

    @Override
    public Text label() {
        return label;
    }

    /** Whether an account of this role with this choice is reminded of it. */
    boolean concerns(Role role, ReminderChoice choice) {
        return switch (this) {
            case OVERDUE -> choice.overdue();
            case DUE_SOON -> choice.dueSoon();
            default -> choice.waiting() && waitsFor == role;
        };
    }

    /** The parameters of the ledger query, without order and size. */
    Map<String, String> question(LocalDate day, ReminderChoice choice) {
        return this == DUE_SOON
                ? Map.of("overdue", "false", "dueBefore", day.plusDays(choice.dueWithinDays() + 1L).toString())
                : question;
    }
}
