package bihuan.query.live;

import bihuan.api.permission.Caller;

/**
 * Who listens, and what that rests on.
 *
 * @param caller
 *            who, with its scope
 * @param session
 *            the id of its session, or null when it authenticates every request
 * @param revision
 *            of its account when it subscribed: a later one has other rights or another password
 */
record Subscription(Caller caller, String session, long revision) {

    String accountId() {
        return caller.actor().accountId();
    }
}
