package bihuan.api.hazard;

import bihuan.api.text.Labelled;
import bihuan.api.text.Text;

/** The level at which a hazard is listed, lowest first (督办级别). */
public enum Level implements Labelled {
    COUNTY("县级", "County"),
    CITY("市级", "City"),
    PROVINCE("省级", "Province"),
    STATE("国家级", "State");

    private final Text label;

    Level(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
