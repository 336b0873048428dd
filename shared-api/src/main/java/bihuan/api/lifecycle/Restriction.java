package bihuan.api.lifecycle;

import bihuan.api.text.Labelled;
import bihuan.api.text.Text;

/** Whether production is suspended on account of the hazard (停产停业). One of the four regions of a hazard. */
public enum Restriction implements Labelled {
    NONE("无停产", "None"),
    ORDERED("停产停业", "Suspension ordered"),
    RESUMPTION_APPLIED("申请恢复生产", "Resumption applied for");

    private final Text label;

    Restriction(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
