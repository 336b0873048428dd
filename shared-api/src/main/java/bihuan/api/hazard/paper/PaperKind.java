package bihuan.api.hazard.paper;

import static bihuan.api.permission.Role.COMMITTEE;
import static bihuan.api.permission.Role.REGULATOR;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import bihuan.api.hazard.Formality;
import bihuan.api.hazard.Instrument;
import bihuan.api.hazard.event.FormalityRecorded;
import bihuan.api.hazard.event.HazardConfirmed;
import bihuan.api.hazard.event.HazardDelisted;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.event.HazardListed;
import bihuan.api.hazard.event.PaperIssued;
import bihuan.api.hazard.event.SupervisionEscalated;
import bihuan.api.permission.Role;
import bihuan.api.text.Labelled;
import bihuan.api.text.PathNamed;
import bihuan.api.text.Text;

/** The papers that can be printed and issued of a hazard (文书), each of an act that it states. */
public enum PaperKind implements Labelled, PathNamed {
    SUPERVISION_NOTICE(Text.of("重大事故隐患挂牌督办通知书", "Notice of listing for supervision"),
            Text.of("该隐患未挂牌督办。", "The hazard is not listed for supervision."), COMMITTEE),
    DELISTING_NOTICE(Text.of("重大事故隐患摘牌通知书", "Notice of delisting"),
            Text.of("该隐患尚未摘牌。", "The hazard has not been delisted."), COMMITTEE),
    PROOF_OF_SERVICE(Text.of("送达回证", "Proof of service"),
            Text.of("该隐患尚无需要送达的文书。", "This hazard has no instrument to be served yet."), COMMITTEE, REGULATOR),
    RECTIFICATION_ORDER(Text.of("责令限期整改指令书", "Rectification order"),
            Text.of("该隐患尚未确认为重大事故隐患。", "The hazard has not been confirmed as a major one."), REGULATOR);

    private final Text label;
    private final Text missing;
    private final Set<Role> issuers;

    PaperKind(Text label, Text missing, Role... issuers) {
        this.label = label;
        this.missing = missing;
        this.issuers = Set.of(issuers);
    }

    @Override
    public Text label() {
        return label;
    }

    @Override
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of this name in paths. */
    public static Optional<PaperKind> ofPath(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path().equals(path)).findAny();
    }

    /** That there is no act that such a paper could state. */
    public Text missing() {
        return missing;
    }

    /** The roles whose acts it states, and that issue it. */
    public Set<Role> issuers() {
        return issuers;
    }

    /** Whether such a paper can be of this event; a paper is of the last that it can be of. */
    public boolean isOf(HazardEvent event) {
        return switch (this) {
            case SUPERVISION_NOTICE -> event instanceof HazardListed || event instanceof SupervisionEscalated;
            case DELISTING_NOTICE -> event instanceof HazardDelisted;
            case RECTIFICATION_ORDER -> event instanceof HazardConfirmed;
            case PROOF_OF_SERVICE -> switch (event) {
                case PaperIssued issued -> issued.kind() != this;
                case FormalityRecorded done -> done.kind() == Formality.SERVICE;
                default -> Instrument.issuedBy(event).isPresent();
            };
        };
    }

    /** The instrument of which this is the paper, where formalities name one. */
    public Optional<Instrument> instrument() {
        return switch (this) {
            case SUPERVISION_NOTICE -> Optional.of(Instrument.LISTING);
            case DELISTING_NOTICE -> Optional.of(Instrument.DELISTING);
            case PROOF_OF_SERVICE, RECTIFICATION_ORDER -> Optional.empty();
        };
    }
}
