package bihuan.query.work;

import static bihuan.api.permission.Role.COMMITTEE;
import static bihuan.api.permission.Role.PARK;
import static bihuan.api.permission.Role.REGULATOR;
import static bihuan.api.permission.Role.UNIT;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Role;
import bihuan.api.text.Labelled;
import bihuan.api.text.Text;

/** Why a hazard is on the worklist, and which hazards are; in the order of urgency among equal deadlines. */
public enum WorkKind implements Labelled {
    /** Open past its current deadline. */
    OVERDUE("已逾期", "Overdue", "h.open and coalesce(h.current_deadline, 'infinity'::date) < :today",
            Set.of(UNIT, PARK, REGULATOR, COMMITTEE), Action.RECORD_PROGRESS, Action.REQUEST_ACCEPTANCE),
    /** Open and due today or within 30 days. */
    DUE_SOON("即将到期", "Due soon", """
            h.open and coalesce(h.current_deadline, 'infinity'::date) >= :today
            and coalesce(h.current_deadline, 'infinity'::date) <= cast(:today as date) + 30""",
            Set.of(UNIT, PARK, REGULATOR, COMMITTEE), Action.RECORD_PROGRESS, Action.REQUEST_ACCEPTANCE,
            Action.REQUEST_EXTENSION),
    /** The unit waits for an inspection. */
    ACCEPTANCE("待验收", "Waiting for acceptance", "h.rectification = 'ACCEPTANCE_REQUESTED'", Set.of(REGULATOR),
            Action.ACCEPT, Action.FAIL_ACCEPTANCE),
    /** The unit has requested an extension. */
    EXTENSION_DECISION("延期待批", "Waiting for an extension decision", "h.extension = 'REQUESTED'",
            Set.of(REGULATOR, COMMITTEE), Action.GRANT_EXTENSION, Action.REJECT_EXTENSION),
    /** A proposal to list waits for the committee. */
    LISTING_DECISION("挂牌待定", "Waiting for a listing decision", "h.listing = 'PROPOSED'", Set.of(COMMITTEE), Action.LIST,
            Action.DECLINE_LISTING),
    /** The unit has applied to resume production. */
    RESUMPTION_DECISION("复产待批", "Waiting for a resumption decision", "h.restriction = 'RESUMPTION_APPLIED'",
            Set.of(REGULATOR), Action.GRANT_RESUMPTION, Action.REFUSE_RESUMPTION),
    /** A report waits to be confirmed. */
    REPORT_TO_CONFIRM("待确认", "Report to confirm", "h.rectification = 'REPORTED'", Set.of(REGULATOR), Action.CONFIRM,
            Action.REJECT_REPORT),
    /** Open at a unit whose penalties are grounds to propose its closure. */
    CLOSURE_PROPOSAL("建议提请关闭", "Closure to be proposed", "h.open and h.unit_id = any(:closureUnits)",
            Set.of(COMMITTEE, REGULATOR), Action.ORDER_CLOSURE_EXIT),
    /** Confirmed, and there is no plan in force. */
    PLAN_TO_FILE("待备案方案", "Plan to file", "h.rectification = 'CONFIRMED'", Set.of(UNIT), Action.FILE_PLAN),
    /** Removed, and still listed. */
    DELISTING("待摘牌", "To be delisted", """
            h.listing = 'LISTED' and h.rectification in ('ACCEPTED', 'CLOSURE_EXITED')""", Set.of(COMMITTEE),
            Action.DELIST),
    /** Removed, and not closed out. */
    CLOSE_OUT("待销号", "To be closed out", "h.rectification = 'ACCEPTED' and h.listing in ('NONE', 'DELISTED')",
            Set.of(REGULATOR, COMMITTEE), Action.CLOSE_OUT);

    private final Text label;
    private final String condition;
    private final Set<Role> who;
    private final List<Action> settledBy;

    WorkKind(String zh, String en, String condition, Set<Role> who, Action... settledBy) {
        this.label = Text.of(zh, en);
        this.condition = condition;
        this.who = who;
        this.settledBy = List.of(settledBy);
    }

    @Override
    public Text label() {
        return label;
    }

    /** The kinds of work for this role to do; for a role that only reads, all that it may see. */
    public static Set<WorkKind> waitingFor(Role role) {
        var waiting = Arrays.stream(values()).filter(kind -> kind.who.contains(role))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(WorkKind.class)));
        return waiting.isEmpty() ? visibleTo(role) : waiting;
    }

    /**
     * The kinds of work that this role may see: only roles that propose a closure see which units are to be closed.
     */
    public static Set<WorkKind> visibleTo(Role role) {
        var visible = EnumSet.allOf(WorkKind.class);
        visible.removeIf(kind -> kind == CLOSURE_PROPOSAL && !kind.who.contains(role));
        return visible;
    }

    /** The acts that take a hazard off this part of the list, or contribute to it. */
    public List<Action> settledBy() {
        return settledBy;
    }

    String condition() {
        return condition;
    }
}
