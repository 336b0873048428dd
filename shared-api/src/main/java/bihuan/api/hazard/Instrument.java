package bihuan.api.hazard;

import static bihuan.api.permission.Role.COMMITTEE;
import static bihuan.api.permission.Role.REGULATOR;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import bihuan.api.hazard.event.ExtensionGranted;
import bihuan.api.hazard.event.HazardDelisted;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.event.HazardListed;
import bihuan.api.hazard.event.SuspensionOrdered;
import bihuan.api.permission.Role;
import bihuan.api.text.Labelled;
import bihuan.api.text.Text;

/** The instrument of which a formality is recorded (文书). */
public enum Instrument implements Labelled {
    LISTING("挂牌督办通知书", "Supervision notice", HazardListed.class, COMMITTEE),
    DELISTING("摘牌通知书", "Delisting notice", HazardDelisted.class, COMMITTEE),
    EXTENSION("延期批复", "Extension decision", ExtensionGranted.class, COMMITTEE, REGULATOR),
    SUSPENSION("停产停业决定书", "Suspension order", SuspensionOrdered.class, REGULATOR);

    private final Text label;
    private final Class<? extends HazardEvent> issuedBy;
    private final Set<Role> issuers;

    Instrument(String zh, String en, Class<? extends HazardEvent> issuedBy, Role... issuers) {
        this.label = Text.of(zh, en);
        this.issuedBy = issuedBy;
        this.issuers = Set.of(issuers);
    }

    /** The instrument that this event issues; empty for most. */
    public static Optional<Instrument> issuedBy(HazardEvent event) {
        return Arrays.stream(values()).filter(instrument -> instrument.issuedBy.isInstance(event)).findFirst();
    }

    /** The roles that issue it, and so record what was done with it. */
    public Set<Role> issuers() {
        return issuers;
    }

    /** Whether it serves the listing itself, and only while there is one. */
    public boolean isOfListing() {
        return this == LISTING || this == DELISTING;
    }

    @Override
    public Text label() {
        return label;
    }
}
