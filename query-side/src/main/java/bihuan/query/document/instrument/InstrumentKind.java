package bihuan.query.document.instrument;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import bihuan.api.hazard.event.ClosureExitOrdered;
import bihuan.api.hazard.event.HazardConfirmed;
import bihuan.api.hazard.event.HazardDelisted;
import bihuan.api.hazard.event.HazardListed;
import bihuan.api.lifecycle.Listing;
import bihuan.api.lifecycle.Rectification;
import bihuan.api.text.Labelled;
import bihuan.api.text.Text;

/** The instruments that can be printed from a hazard's data, and what each requires. */
public enum InstrumentKind implements Labelled {
    SUPERVISION_NOTICE("重大事故隐患挂牌督办通知书", "Notice of listing for supervision",
            InstrumentKind::missingForSupervision, SupervisionNotice::sheet),
    DELISTING_NOTICE("重大事故隐患摘牌通知书", "Notice of delisting", InstrumentKind::missingForDelisting,
            DelistingNotice::sheet),
    PROOF_OF_SERVICE("送达回证", "Proof of service", InstrumentKind::missingForService, ProofOfService::sheet),
    RECTIFICATION_ORDER("责令限期整改指令书", "Rectification order", InstrumentKind::missingForOrder,
            RectificationOrder::sheet);

    private final Text label;
    private final Function<CasePapers, Text> missing;
    private final Function<CasePapers, InstrumentSheet> sheet;

    InstrumentKind(String zh, String en, Function<CasePapers, Text> missing,
            Function<CasePapers, InstrumentSheet> sheet) {
        this.label = Text.of(zh, en);
        this.missing = missing;
        this.sheet = sheet;
    }

    @Override
    public Text label() {
        return label;
    }

    /** Its name in paths. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of this name in paths. */
    static Optional<InstrumentKind> ofPath(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path().equals(path)).findAny();
    }

    /** Why it cannot be printed now, or null when it can. */
    Text missing(CasePapers papers) {
        return missing.apply(papers);
    }

    /** What is on it. */
    InstrumentSheet sheet(CasePapers papers) {
        return sheet.apply(papers);
    }

    private static Text missingForSupervision(CasePapers papers) {
        return papers.file().regions().listing().isListedOrDelisted() && papers.has(HazardListed.class)
                ? null
                : Text.of("该隐患未挂牌督办。", "The hazard is not listed for supervision.");
    }

    private static Text missingForDelisting(CasePapers papers) {
        return papers.file().regions().listing() == Listing.DELISTED && papers.has(HazardDelisted.class)
                ? null
                : Text.of("该隐患尚未摘牌。", "The hazard has not been delisted.");
    }

    private static Text missingForService(CasePapers papers) {
        return papers.served().isEmpty()
                ? Text.of("该隐患尚无需要送达的文书。", "This hazard has no instrument to be served yet.")
                : null;
    }

    private static Text missingForOrder(CasePapers papers) {
        var state = papers.file().regions().rectification();
        if (!papers.has(HazardConfirmed.class)) {
            return Text.of("该隐患尚未确认为重大事故隐患。", "The hazard has not been confirmed as a major one.");
        }
        boolean ended = state == Rectification.DOWNGRADED || state == Rectification.REJECTED
                || papers.has(ClosureExitOrdered.class);
        return ended ? Text.of("该隐患已不再需要整改。", "The hazard no longer has to be rectified.") : null;
    }
}
