package bihuan.api.lifecycle;

import bihuan.api.text.Labelled;
import bihuan.api.text.Text;

/** The state of listing for supervision (挂牌督办). One of the four regions of a hazard. */
public enum Listing implements Labelled {
    NONE("未挂牌", "Not listed"),
    PROPOSED("拟挂牌", "Listing proposed"),
    LISTED("挂牌督办", "Listed"),
    DELISTED("已摘牌", "Delisted");

    private final Text label;

    Listing(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    /** Whether the hazard is listed, or was in this round: there is a listing whose papers can be served. */
    public boolean isListedOrDelisted() {
        return this == LISTED || this == DELISTED;
    }

    @Override
    public Text label() {
        return label;
    }
}
