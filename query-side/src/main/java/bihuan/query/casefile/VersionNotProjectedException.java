package bihuan.query.casefile;

/** The read model has not seen the version asked for in the time allowed; asking again later will do. */
public final class VersionNotProjectedException extends RuntimeException {

    /** This version was not seen in time. */
    public VersionNotProjectedException(long version) {
        super("Version %d has not been seen yet".formatted(version), null, false, false);
    }
}
