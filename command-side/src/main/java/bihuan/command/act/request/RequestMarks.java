package bihuan.command.act.request;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import bihuan.api.hazard.RequestMark;
import tools.jackson.databind.json.JsonMapper;

/** Marks by which a repeated request is recognized. */
public final class RequestMarks {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RequestMarks() {
    }

    /**
     * The mark of a request that makes something: it is recognized by its content under the same id, whether or not it
     * has a key.
     */
    public static RequestMark ofCreation(Incoming request, Object... asked) {
        return new RequestMark(request.key() == null ? null : key(request), digest(asked));
    }

    /** The mark of a request that does something to what exists; null without a key, for it may well be meant twice. */
    public static RequestMark ofAct(Incoming request, Object... asked) {
        return request.key() == null ? null : ofCreation(request, asked);
    }

    /** Keys are scoped to an account. */
    static String key(Incoming request) {
        return request.caller().actor().accountId() + "/" + request.key();
    }

    /** SHA-256, in hexadecimal, of what was asked for: equal for equal requests. */
    private static String digest(Object... asked) {
        try {
            byte[] written = JSON.writeValueAsString(asked).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(written));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
