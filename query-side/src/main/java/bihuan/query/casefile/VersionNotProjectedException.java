package bihuan.query.casefile;

/** The read model did not reach the requested version in time; the client may retry. */
public final class VersionNotProjectedException extends RuntimeException {

    /** Creates the exception for this version. */
    public VersionNotProjectedException(long version) {
        super("Version %d has not been seen yet".formatted(version), null, false, false);
    }
}
