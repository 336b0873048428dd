package bihuan.api.hazard;

import bihuan.api.text.Labelled;
import bihuan.api.text.Text;

/** What kind of body the hazard sits with (主体类型). */
public enum Subject implements Labelled {
    UNIT("企业", "Enterprise"),
    PUBLIC_FACILITY("公共设施", "Public facility"),
    CONTRACTOR("承包商", "Contractor");

    private final Text label;

    Subject(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
