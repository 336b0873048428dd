package bihuan.command.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import bihuan.api.park.Change;
import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.ProblemCode;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.command.register.Register.LaterChange;
import bihuan.command.reservation.Reservations;
import bihuan.command.reservation.Reservations.Kind;

/** What registering and changing parks and units have in common. */
public final class Registration {

    private Registration() {
    }

    /**
     * A value that must be unique, and what to say when it is another's.
     *
     * @param taken
     *            with a place for the name of the other one
     * @param nameOf
     *            the name of the one of this id; null where it is not registered
     */
    record Unique(Kind kind, String value, String field, Text taken, UnaryOperator<String> nameOf) {

        /** Of names, also in another spelling. */
        private List<Unique> spellings() {
            return kind == Kind.CREDIT_CODE
                    ? List.of(this)
                    : List.of(this, new Unique(Kind.ALIKE, Reservations.alike(kind, value), field, taken, nameOf));
        }
    }

    /** Checks all values before reserving any: a refused registration must not keep the free ones. */
    static void reserve(Reservations reservations, List<Unique> values, String owner) {
        List<Unique> all = values.stream().flatMap(value -> value.spellings().stream()).toList();
        all.forEach(unique -> check(reservations.holder(unique.kind(), unique.value()), unique, owner));
        all.forEach(unique -> check(reservations.claim(unique.kind(), unique.value(), owner), unique, owner));
    }

    /** The one that has this name, in whatever spelling; null for none. */
    static String holder(Reservations reservations, Kind kind, String value) {
        String exactly = reservations.holder(kind, value);
        return exactly == null ? reservations.holder(Kind.ALIKE, Reservations.alike(kind, value)) : exactly;
    }

    /** The same change, with its day. */
    static Change onDay(Change change, LocalDate day) {
        return new Change(change.actor(), day, change.reason(), change.document(), null, change.request());
    }

    /** Refuses to take back a succession, after which the hazards are another's. */
    static void checkNotTakenBack(String successor, Set<String> given, String asked, Boolean closed) {
        if (successor == null && given.contains("succeededBy") && asked != null && given.contains("closed")
                && !closed) {
            throw new Refused(Refusal.invalid(FieldCode.SUCCEEDED_IS_CLOSED.on("closed")));
        }
        if (successor != null && (given.contains("succeededBy") && !successor.equals(asked)
                || given.contains("closed") && !closed)) {
            throw new Refused(Refusal.invalid(FieldCode.ALREADY_SUCCEEDED
                    .on(given.contains("succeededBy") ? "succeededBy" : "closed")));
        }
    }

    /** Refuses another name for what was succeeded: it is no more. */
    static void checkNotRenamed(String successor, String name, Set<String> given, String asked) {
        if (given.contains("name") && !name.equals(asked)) {
            checkNotSucceeded(successor, "name");
        }
    }

    /** Refuses to change what was succeeded, on this field. */
    static void checkNotSucceeded(String successor, String field) {
        if (successor != null) {
            throw new Refused(Refusal.invalid(FieldCode.ALREADY_SUCCEEDED.on(field)));
        }
    }

    /** Refuses a change before a later one that it would have to take back, so that on each day one thing holds. */
    static void checkNoneLater(Optional<LaterChange> later) {
        later.ifPresent(change -> {
            var error = FieldCode.BEFORE_LAST_CHANGE.on("occurredOn", change.name(), change.day());
            throw new Refused(Refusal.conflict(ProblemCode.BEFORE_LAST_ACT, error));
        });
    }

    /** A name or number with that of the old park in front; from the second attempt on, with a count. */
    public static String prefixed(String park, String value, int attempt) {
        return park + (attempt == 1 ? "-" : "-" + attempt + "-") + value;
    }

    private static void check(String holder, Unique unique, String owner) {
        if (holder != null && !holder.equals(owner)) {
            String name = unique.nameOf().apply(holder);
            String value = unique.value();
            throw new Refused(Refusal.invalid(FieldCode.NOT_UNIQUE.on(unique.field(), unique.taken()
                    .with(name == null ? value.substring(value.lastIndexOf('\n') + 1) : name))));
        }
    }
}
