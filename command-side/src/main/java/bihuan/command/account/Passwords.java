package bihuan.command.account;

import java.security.SecureRandom;
import java.util.Base64;

/** Generates passwords. */
final class Passwords {

    private static final int BYTES = 15;

    private Passwords() {
    }

    /** A password of 20 characters, 120 bits of them random. */
    static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
