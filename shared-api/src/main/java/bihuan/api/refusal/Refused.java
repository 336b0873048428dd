package bihuan.api.refusal;

/**
 * Thrown where an act or a question is refused; carries the {@link Refusal} and no stack trace, being no fault of ours.
 */
public final class Refused extends RuntimeException {

    private final transient Refusal refusal;

    /** Refused, for this reason. */
    public Refused(Refusal refusal) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
    }

    /** Why. */
    public Refusal refusal() {
        return refusal;
    }
}
