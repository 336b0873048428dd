package bihuan.command.act.request;

import java.util.List;

import bihuan.api.refusal.FieldError;
import bihuan.api.text.Text;

/** The header by which a caller makes a request safe to repeat. */
public final class IdempotencyKey {

    /** Its name. */
    public static final String HEADER = "Idempotency-Key";

    private static final int LONGEST = 200;

    private IdempotencyKey() {
    }

    /** What is wrong with a key; nothing when there is none. */
    public static List<FieldError> check(String key) {
        return key == null
                || !key.isBlank() && key.length() <= LONGEST && key.chars().noneMatch(Character::isISOControl)
                        ? List.of()
                        : List.of(new FieldError(HEADER, "not-a-key",
                                Text.of("Idempotency-Key 应为 1 至 %s 个字符。", "An Idempotency-Key has 1 to %s characters.")
                                        .with(LONGEST)));
    }
}
