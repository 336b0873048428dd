package bihuan.query.live;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import bihuan.api.permission.Caller;
import bihuan.platform.security.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** Streams changes to a caller as soon as they can be read. */
@RestController
@Tag(name = "live")
class StreamController {

    /** Used for an invalid position: the subscriber is notified that anything may have changed. */
    private static final long NEVER = -1;

    private final Streams streams;

    StreamController(Streams streams) {
        this.streams = streams;
    }

    @GetMapping(path = "/api/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "What changes, as it happens", description = "Server-sent events: hello, changed, alive.")
    ResponseEntity<SseEmitter> stream(Caller caller, SignedIn me, @RequestParam(required = false) Long since,
            @RequestHeader(name = "Last-Event-ID", required = false) String lastEventId,
            HttpServletRequest request) {
        Long known = lastEventId == null ? since : position(lastEventId);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).header("X-Accel-Buffering", "no")
                .body(streams.subscribe(
                        new Subscription(caller, session(request), me.account().state().revision()), known));
    }

    private static String session(HttpServletRequest request) {
        boolean signed = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        HttpSession session = signed ? null : request.getSession(false);
        return session == null ? null : session.getId();
    }

    private static Long position(String lastEventId) {
        return lastEventId.matches("\\d{1,18}") ? Long.parseLong(lastEventId) : NEVER;
    }
}
