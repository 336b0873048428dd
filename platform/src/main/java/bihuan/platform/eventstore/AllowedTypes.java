package bihuan.platform.eventstore;

import java.util.List;
import java.util.Set;

/**
 * Which classes a stored or received message may name. A type name is untrusted data: a class that is
 * not listed is never loaded or instantiated.
 */
record AllowedTypes(List<String> messagePackages, Set<String> states) {

    private static final List<String> FRAMEWORK = List.of("org.axonframework.eventhandling.",
            "org.axonframework.eventsourcing.eventstore.", "org.axonframework.messaging.",
            "org.axonframework.queryhandling.", "org.axonframework.axonserver.connector.");
    private static final List<String> VALUES = List.of("java.time.", "java.util.");
    private static final Set<String> BASIC = Set.of("java.lang.String", "java.lang.Boolean", "java.lang.Integer",
            "java.lang.Long", "java.lang.Double", "java.math.BigDecimal", "java.math.BigInteger");

    AllowedTypes(List<String> messagePackages) {
        this(messagePackages, Set.of());
    }

    boolean contains(String className) {
        return BASIC.contains(className) || states.contains(className) || startsWithAny(messagePackages, className)
                || startsWithAny(FRAMEWORK, className) || VALUES.stream().anyMatch(value -> direct(value, className));
    }

    private static boolean startsWithAny(List<String> prefixes, String className) {
        return prefixes.stream().anyMatch(className::startsWith);
    }

    /** In the package itself: {@code java.util.List}, but not {@code java.util.logging.FileHandler}. */
    private static boolean direct(String prefix, String className) {
        return className.startsWith(prefix) && className.indexOf('.', prefix.length()) < 0;
    }
}
