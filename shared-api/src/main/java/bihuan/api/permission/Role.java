package bihuan.api.permission;

import bihuan.api.text.Labelled;
import bihuan.api.text.Text;

/** Who a caller is; the role is held in a {@link Scope}. */
public enum Role implements Labelled {
    UNIT("生产经营单位", "Responsible unit"),
    PARK("园区管理机构", "Park management"),
    REGULATOR("监管部门", "Regulator"),
    COMMITTEE("安委办", "Safety committee office"),
    AUDITOR("审计", "Auditor"),
    VIEWER("查看", "Viewer"),
    ADMIN("系统管理", "Administrator");

    private final Text label;

    Role(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
