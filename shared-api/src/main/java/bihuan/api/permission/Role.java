package bihuan.api.permission;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import bihuan.api.text.Labelled;
import bihuan.api.text.Text;

/** Who a caller is; the role is held in a {@link Scope}. */
public enum Role implements Labelled {
    UNIT("生产经营单位", "Responsible unit", Scope.Kind.UNIT),
    PARK("园区管理机构", "Park management"),
    REGULATOR("监管部门", "Regulator"),
    COMMITTEE("安委办", "Safety committee office", Scope.Kind.DISTRICT),
    AUDITOR("审计", "Auditor"),
    VIEWER("查看", "Viewer"),
    ADMIN("系统管理", "Administrator", Scope.Kind.DISTRICT);

    private final Text label;
    private final Set<Scope.Kind> over;

    Role(String zh, String en, Scope.Kind... only) {
        this.label = Text.of(zh, en);
        this.over = only.length == 0 ? EnumSet.allOf(Scope.Kind.class) : EnumSet.copyOf(List.of(only));
    }

    /** What the role can be held over. */
    public Set<Scope.Kind> over() {
        return over;
    }

    @Override
    public Text label() {
        return label;
    }
}
