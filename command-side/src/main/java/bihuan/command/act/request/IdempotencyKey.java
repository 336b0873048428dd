package bihuan.command.act.request;

import java.util.List;

import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.FieldError;

/** The header by which a caller makes a request safe to repeat. */
public final class IdempotencyKey {

    /** Its name. */
    public static final String HEADER = "Idempotency-Key";

    private static final int LONGEST = 200;

    private IdempotencyKey() {
    }

    /** Returns the error of an invalid key; none if the key is absent. */
    public static List<FieldError> check(String key) {
        return key == null
                || !key.isBlank() && key.length() <= LONGEST && key.chars().noneMatch(Character::isISOControl)
                        ? List.of()
                        : List.of(FieldCode.NOT_A_KEY.on(HEADER, LONGEST));
    }
}
