package bihuan.query.projection.reconcile;

import java.util.Set;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;

/**
 * The first difference between two values. A missing value is null, and numbers are compared by value: PostgreSQL may
 * write 1000 for 1E+3.
 *
 * @param path
 *            fields and indexes, joined by dots
 * @param expected
 *            the expected value
 * @param found
 *            the value found
 */
record JsonDifference(String path, String expected, String found) {

    /** The first difference, or null when there is none. */
    static JsonDifference between(JsonNode expected, JsonNode found) {
        return between("", expected, found);
    }

    private static JsonDifference between(String path, JsonNode expected, JsonNode found) {
        if (none(expected) && none(found)) {
            return null;
        }
        if (expected.isObject() && found.isObject()) {
            Set<String> names = new TreeSet<>(expected.propertyNames());
            names.addAll(found.propertyNames());
            return first(path, names, expected, found);
        }
        if (expected.isArray() && found.isArray() && expected.size() == found.size()) {
            for (int i = 0; i < expected.size(); i++) {
                var difference = between(path + "." + i, expected.path(i), found.path(i));
                if (difference != null) {
                    return difference;
                }
            }
            return null;
        }
        boolean same = expected.isNumber() && found.isNumber()
                ? expected.decimalValue().compareTo(found.decimalValue()) == 0
                : expected.equals(found);
        return same ? null : new JsonDifference(path, expected.toString(), found.toString());
    }

    private static JsonDifference first(String path, Set<String> names, JsonNode expected, JsonNode found) {
        for (String name : names) {
            var difference = between(path.isEmpty() ? name : path + "." + name, expected.path(name), found.path(name));
            if (difference != null) {
                return difference;
            }
        }
        return null;
    }

    private static boolean none(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
