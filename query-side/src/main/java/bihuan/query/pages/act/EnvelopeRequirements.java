package bihuan.query.pages.act;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.util.StringUtils;

import bihuan.api.lifecycle.Action.Need;

/** The fields of the envelope that an act requires. */
final class EnvelopeRequirements {

    private EnvelopeRequirements() {
    }

    /** The paths of the required fields, with the parts of a document. */
    static Set<String> paths(Set<Need> needs) {
        var paths = new HashSet<>(needs.stream().map(need -> camelCase(need.name())).collect(Collectors.toSet()));
        if (paths.contains("document")) {
            paths.addAll(Set.of("document.number", "document.issuedOn"));
        }
        return paths;
    }

    private static String camelCase(String constant) {
        String[] parts = constant.toLowerCase(Locale.ROOT).split("_");
        return parts[0] + Arrays.stream(parts).skip(1).map(StringUtils::capitalize).collect(Collectors.joining());
    }
}
