package bihuan.api.lifecycle;

import bihuan.api.text.Labelled;
import bihuan.api.text.Text;

/** The latest request for more time (延期). One of the four regions of a hazard. */
public enum Extension implements Labelled {
    NONE("未延期", "None"),
    REQUESTED("延期待批", "Requested"),
    GRANTED("已延期", "Granted"),
    REJECTED("不予延期", "Rejected"),
    VOIDED("延期失效", "Voided");

    private final Text label;

    Extension(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
