package bihuan.api.permission;

import java.util.HashMap;
import java.util.Map;

import bihuan.api.text.NameKey;

/**
 * Which organisations are one: what was recorded under an earlier name of an authority, or of an organisation that
 * another one succeeded, is of the one that there is now. Pure; made of the register.
 */
public final class Organisations {

    /** Each is what it is called, and nothing was renamed or succeeded. */
    public static final Organisations AS_CALLED = new Organisations(Map.of(), Map.of());

    private final Map<String, String> idsByName;
    private final Map<String, String> successors;
    /** By {@link NameKey}; made when first a name is not found as it is spelt, which most acts never need. */
    private Map<String, String> idsByKey;

    /**
     * Of these.
     *
     * @param idsByName
     *            the authorities' ids by every name that each has or had
     * @param successors
     *            by the id of each organisation that was succeeded, the id of its successor
     */
    public Organisations(Map<String, String> idsByName, Map<String, String> successors) {
        this.idsByName = Map.copyOf(idsByName);
        this.successors = new HashMap<>(successors);
    }

    /**
     * The id of the one that is called so, in any spelling ({@link NameKey}), or identified so, or has succeeded that
     * one; what is unknown stands for itself.
     */
    public String of(String called) {
        String id = idsByName.containsKey(called) ? idsByName.get(called) : inAnySpelling(called);
        for (int step = 0; step <= successors.size() && successors.containsKey(id); step++) {
            id = successors.get(id);
        }
        return id;
    }

    private String inAnySpelling(String called) {
        Map<String, String> keys = idsByKey;
        if (keys == null) {
            Map<String, String> made = new HashMap<>();
            idsByName.forEach((name, id) -> made.putIfAbsent(NameKey.of(name), id));
            keys = Map.copyOf(made);
            idsByKey = keys;
        }
        return keys.getOrDefault(NameKey.of(called), called);
    }

    /** Whether both are one organisation. */
    public boolean same(String one, String other) {
        return one != null && other != null && (one.equals(other) || of(one).equals(of(other)));
    }

    /** Whether both act for the same account or the same organisation: the test of separated duties. */
    public boolean sameHands(Actor one, Actor other) {
        return one.accountId().equals(other.accountId()) || same(one.organisation(), other.organisation());
    }
}
