package bihuan.platform.web;

import java.util.Objects;
import java.util.stream.Stream;

/** The causes of a failure. */
final class Causes {

    /** Deeper than any real chain; a chain may be a cycle. */
    private static final int DEEPEST = 100;

    private Causes() {
    }

    /** The failure, its cause, the cause of that and so on. */
    static Stream<Throwable> of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
    }
}
