package bihuan.platform.web;

import java.io.IOException;

/** The body of a request that is not an upload exceeds the limit. */
class BodyTooLargeException extends IOException {

    BodyTooLargeException() {
        super("The body is over the limit");
    }
}
