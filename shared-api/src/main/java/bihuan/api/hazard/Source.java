package bihuan.api.hazard;

import bihuan.api.text.Labelled;
import bihuan.api.text.Text;

/** How the hazard came to light (隐患来源). */
public enum Source implements Labelled {
    SELF_INSPECTION("企业自查", "Self-inspection"),
    DEPARTMENT("部门检查", "Department inspection"),
    PARK("园区检查", "Park inspection"),
    EXPERT("专家检查", "Expert inspection"),
    PUBLIC_TIP("群众举报", "Public tip");

    private final Text label;

    Source(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
