package bihuan.api.hazard;

import bihuan.api.text.Labelled;
import bihuan.api.text.Text;

/** How much of the plant a suspension order stops (停产范围). */
public enum RestrictionScope implements Labelled {
    PARTIAL("局部", "Partial"),
    FULL("全部", "Full");

    private final Text label;

    RestrictionScope(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
