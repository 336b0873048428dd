package bihuan.platform.web;

import java.io.IOException;

/** A body that is no upload went past the limit. */
class BodyTooLargeException extends IOException {

    BodyTooLargeException() {
        super("The body is over the limit");
    }
}
