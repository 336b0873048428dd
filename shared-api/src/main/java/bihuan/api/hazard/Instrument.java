package bihuan.api.hazard;

import bihuan.api.text.Labelled;
import bihuan.api.text.Text;

/** The instrument of which a formality is recorded (文书). */
public enum Instrument implements Labelled {
    LISTING("挂牌督办通知书", "Supervision notice"),
    DELISTING("摘牌通知书", "Delisting notice"),
    EXTENSION("延期批复", "Extension decision"),
    SUSPENSION("停产停业决定书", "Suspension order");

    private final Text label;

    Instrument(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
