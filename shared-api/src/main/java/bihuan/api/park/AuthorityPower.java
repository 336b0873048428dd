package bihuan.api.park;

import bihuan.api.text.Labelled;
import bihuan.api.text.Text;

/** What an authority may do about hazards (职权). */
public enum AuthorityPower implements Labelled {
    CONFIRM("认定", "Confirm"),
    LIST("挂牌", "List"),
    SUPERVISE("督办", "Supervise"),
    ORDER("责令停产停业", "Order suspensions"),
    ACCEPT("验收", "Accept"),
    CLOSE("责令关闭", "Order closure");

    private final Text label;

    AuthorityPower(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
