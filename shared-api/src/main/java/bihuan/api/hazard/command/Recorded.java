package bihuan.api.hazard.command;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The answer to an act that was done.
 *
 * @param id
 *            what it was done to
 * @param version
 *            the version it has now; the first is 0
 * @param newAuthorities
 *            the names in it that no authority had: each is registered now, unverified
 */
public record Recorded(String id, long version,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> newAuthorities) {

    /** Its own copy of the names. */
    public Recorded {
        newAuthorities = newAuthorities == null ? List.of() : List.copyOf(newAuthorities);
    }

    /** Of an act that names no authority for the first time. */
    public Recorded(String id, long version) {
        this(id, version, List.of());
    }

    /** The same answer, with the names that are new. */
    public Recorded naming(List<String> names) {
        return new Recorded(id, version, names);
    }
}
