package bihuan.api.campaign;

import bihuan.api.text.Labelled;
import bihuan.api.text.Text;

/** A report of a park to the safety committee office on the campaign (阶段、年度、三年行动报告). */
public enum ReportKind implements Labelled {
    STAGE("阶段报告", "Stage report"),
    ANNUAL("年度报告", "Annual report"),
    THREE_YEAR("三年行动报告", "Three-year report");

    private final Text label;

    ReportKind(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
