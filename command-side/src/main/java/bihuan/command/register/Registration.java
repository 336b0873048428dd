package bihuan.command.register;

import java.util.List;

import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.command.reservation.Reservations;
import bihuan.command.reservation.Reservations.Kind;

/** What registering a park and registering a unit have in common. */
final class Registration {

    private Registration() {
    }

    /** A value that must be unique, and what to say when it is another's. */
    record Unique(Kind kind, String value, String field, Text taken) {
    }

    /** Checks all values before reserving any: a refused registration must not keep the free ones. */
    static void reserve(Reservations reservations, List<Unique> values, String owner) {
        values.forEach(unique -> check(reservations.isFreeFor(unique.kind(), unique.value(), owner), unique));
        values.forEach(unique -> check(reservations.reserve(unique.kind(), unique.value(), owner), unique));
    }

    private static void check(boolean ours, Unique unique) {
        if (!ours) {
            throw new Refused(Refusal.invalid(FieldCode.NOT_UNIQUE.on(unique.field(), unique.taken())));
        }
    }
}
