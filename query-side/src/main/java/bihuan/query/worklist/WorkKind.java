package bihuan.query.worklist;

import java.util.EnumSet;
import java.util.Set;

import bihuan.api.permission.Role;
import bihuan.api.text.Labelled;
import bihuan.api.text.Text;

/** Why a hazard is on the worklist, and which hazards are; in the order of urgency among equal deadlines. */
public enum WorkKind implements Labelled {
    /** Open past its current deadline. */
    OVERDUE("已逾期", "Overdue", "h.open and coalesce(h.current_deadline, 'infinity'::date) < :today"),
    /** Open and due today or within 30 days. */
    DUE_SOON("即将到期", "Due soon", """
            h.open and coalesce(h.current_deadline, 'infinity'::date) >= :today
            and coalesce(h.current_deadline, 'infinity'::date) <= cast(:today as date) + 30"""),
    /** The unit waits for an inspection. */
    ACCEPTANCE("待验收", "Waiting for acceptance", "h.rectification = 'ACCEPTANCE_REQUESTED'"),
    /** The unit waits for more time or a refusal. */
    EXTENSION_DECISION("延期待批", "Waiting for an extension decision", "h.extension = 'REQUESTED'"),
    /** A proposal to list waits for the committee. */
    LISTING_DECISION("挂牌待定", "Waiting for a listing decision", "h.listing = 'PROPOSED'"),
    /** The unit waits to produce again. */
    RESUMPTION_DECISION("复产待批", "Waiting for a resumption decision", "h.restriction = 'RESUMPTION_APPLIED'"),
    /** A report waits to be confirmed. */
    REPORT_TO_CONFIRM("待确认", "Report to confirm", "h.rectification = 'REPORTED'"),
    /** Open at a unit whose penalties are grounds to propose its closure. */
    CLOSURE_PROPOSAL("建议提请关闭", "Closure to be proposed", "h.open and h.unit_id = any(:closureUnits)");

    /** Whose business it is to propose a closure. */
    private static final Set<Role> PROPOSERS = EnumSet.of(Role.COMMITTEE, Role.REGULATOR);

    private final Text label;
    private final String condition;

    WorkKind(String zh, String en, String condition) {
        this.label = Text.of(zh, en);
        this.condition = condition;
    }

    @Override
    public Text label() {
        return label;
    }

    /** Whether this kind of work is there for this role. */
    boolean isFor(Role role) {
        return this != CLOSURE_PROPOSAL || PROPOSERS.contains(role);
    }

    String condition() {
        return condition;
    }
}
