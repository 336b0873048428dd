package bihuan.command.act.request;

import bihuan.api.permission.Caller;

/**
 * An unparsed request.
 *
 * @param caller
 *            who sends it
 * @param body
 *            what was sent, or null
 * @param key
 *            its Idempotency-Key, or null
 */
public record Incoming(Caller caller, byte[] body, String key) {
}
