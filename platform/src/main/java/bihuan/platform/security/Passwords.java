package bihuan.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.FieldError;

/** Generates passwords, and knows what a chosen one must be like. */
public final class Passwords {

    private static final int BYTES = 15;
    private static final int SHORTEST = 8;
    /** bcrypt does not read further. */
    private static final int LONGEST_IN_BYTES = 72;

    private Passwords() {
    }

    /** A password of 20 characters, 120 bits of them random. */
    public static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What is wrong with the length of this password, as an error on this field. */
    public static List<FieldError> check(String field, String password) {
        return password.length() >= SHORTEST && !tooLong(password)
                ? List.of()
                : List.of(FieldCode.PASSWORD_LENGTH.on(field, SHORTEST, LONGEST_IN_BYTES));
    }

    /** Whether no account can have this password. */
    static boolean tooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > LONGEST_IN_BYTES;
    }
}
