package bihuan.command.act.request;

import java.util.List;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

import com.fasterxml.uuid.Generators;

import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.FieldError;
import bihuan.command.reservation.Reservations;

/** The id of what a request makes: a prefix and a UUID, chosen by the caller or for it. */
@Component
public class NewId {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Reservations reservations;

    NewId(Reservations reservations) {
        this.reservations = reservations;
    }

    /** What is wrong with an id that the caller chose; nothing when it chose none. */
    public static List<FieldError> check(String prefix, String chosen) {
        return chosen == null
                || chosen.startsWith(prefix) && UUID.matcher(chosen.substring(prefix.length())).matches()
                        ? List.of()
                        : List.of(FieldCode.NOT_AN_ID.on("id", prefix));
    }

    /** One that was never used. */
    public static String fresh(String prefix) {
        return prefix + Generators.timeBasedEpochGenerator().generate();
    }

    /** The one that the caller chose, else the one of its Idempotency-Key, else a fresh one. */
    public String of(String prefix, String chosen, Incoming request) {
        String id = chosen == null ? fresh(prefix) : chosen;
        return chosen == null && request.key() != null
                ? reservations.claimForRequest(prefix, RequestMarks.key(request), id)
                : id;
    }
}
