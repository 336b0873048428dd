package bihuan.api.park;

import bihuan.api.text.Labelled;
import bihuan.api.text.Text;

/** What a registered unit is. */
public enum UnitKind implements Labelled {
    ENTERPRISE("企业", "Enterprise"),
    CONTRACTOR("承包商", "Contractor"),
    PARK_COMMITTEE("园区管理委员会", "Park committee");

    private final Text label;

    UnitKind(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
