package bihuan.command.ledger;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds names that may mean the same unit: 有限公司 and 有限责任公司, a full stop, a slip, two units in a cell. */
final class SimilarNames {

    private static final int LONGEST = 60;
    private static final int MOST = 5;
    private static final int SHORTEST_CORE = 4;
    private static final int LONG_CORE = 8;
    /** Among more names than this only those alike but for legal form and marks are found: the rest is slow. */
    private static final int COMPARED = 2_000;
    private static final LevenshteinDistance ONE_SLIP = new LevenshteinDistance(1);
    private static final LevenshteinDistance TWO_SLIPS = new LevenshteinDistance(2);

    private final Map<String, Set<String>> byCore = new HashMap<>();

    SimilarNames(Collection<String> names) {
        names.stream().filter(name -> name.length() <= LONGEST)
                .forEach(name -> byCore.computeIfAbsent(core(name), _ -> new LinkedHashSet<>()).add(name));
    }

    /** The names that this one may stand for, and those that it is made of. */
    List<String> to(String name) {
        Set<String> similar = new LinkedHashSet<>(parts(name));
        if (name.length() <= LONGEST) {
            String core = core(name);
            similar.addAll(byCore.getOrDefault(core, Set.of()));
            if (byCore.size() <= COMPARED) {
                byCore.forEach((other, names) -> {
                    if (areClose(core, other)) {
                        similar.addAll(names);
                    }
                });
            }
        }
        return similar.stream().filter(other -> !other.equals(name)).limit(MOST).toList();
    }

    private static boolean areClose(String core, String other) {
        int shorter = Math.min(core.length(), other.length());
        if (shorter < SHORTEST_CORE) {
            return false;
        }
        return core.contains(other) || other.contains(core)
                || (shorter >= LONG_CORE ? TWO_SLIPS : ONE_SLIP).apply(core, other) >= 0;
    }

    /** Several names in one cell. */
    private static List<String> parts(String name) {
        List<String> parts = Arrays.stream(name.split("[、,，;；/／|\\r\\n]|(?<=公司)[和及与]")).map(HeaderText::strip)
                .filter(part -> !part.isEmpty()).toList();
        return parts.size() > 1 ? parts : List.of();
    }

    /** The distinctive part of a name: without its legal form, punctuation and brackets. */
    private static String core(String name) {
        return HeaderText.key(name).replaceAll("\\([^)]*\\)", "").replaceAll("[\\p{P}\\p{S}]", "")
                .replaceAll("(股份有限|有限责任|有限|集团|总)?公司$|总厂$|厂$", "");
    }
}
