package bihuan.api.hazard;

import bihuan.api.text.Labelled;
import bihuan.api.text.Text;

/** What was done with an instrument (送达、签收、公示、上报备案). */
public enum Formality implements Labelled {
    SERVICE("送达", "Service"),
    RECEIPT("签收", "Receipt"),
    PUBLICATION("公示", "Publication"),
    UPWARD_FILING("上报备案", "Upward filing");

    private final Text label;

    Formality(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
