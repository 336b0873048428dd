package bihuan.query.core.indicator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import bihuan.query.core.file.HazardFile;

/** The dimensions by which indicators are grouped. */
public enum Dimension {
    MONTH(Slice.MONTH),
    QUARTER(Slice.QUARTER),
    YEAR(Slice.YEAR),
    PARK(null),
    CATEGORY(null),
    SOURCE(null),
    LEVEL(null);

    /** The value for a hazard without one: no category in its ledger, or never proposed for listing. */
    public static final String NONE = "-";

    private final Slice slice;

    Dimension(Slice slice) {
        this.slice = slice;
    }

    /** The dimension by its name in the contract, such as {@code month}. */
    public static Optional<Dimension> ofCode(String code) {
        return Arrays.stream(values()).filter(dimension -> dimension.code().equals(code)).findAny();
    }

    /** Its name in the contract. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The slices into which it divides the period, or null when it is not a dimension of time. */
    public Slice slice() {
        return slice;
    }

    /**
     * The value of this dimension for a mark of this hazard: a park's id, a category, or a code.
     *
     * @throws IllegalStateException
     *             for a dimension of time, of which a mark may be in several
     */
    public String of(HazardFile file, Mark mark) {
        return switch (this) {
            case PARK -> file.report().parkId();
            case CATEGORY -> file.report().category() == null ? NONE : file.report().category();
            case SOURCE -> file.report().source() == null ? NONE : file.report().source().name();
            case LEVEL -> mark.level() == null ? NONE : mark.level().name();
            case MONTH, QUARTER, YEAR -> throw new IllegalStateException(this + " is a dimension of time");
        };
    }
}
