package bihuan.command.act.request;

import java.net.URI;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

import bihuan.api.hazard.command.Recorded;

/** The HTTP response to an act: what was recorded, with its version as ETag. */
public final class RecordedResponse {

    private RecordedResponse() {
    }

    /** 200. */
    public static ResponseEntity<Recorded> ok(Recorded recorded) {
        return with(ResponseEntity.ok(), recorded);
    }

    /** 201, with where to find what was made. */
    public static ResponseEntity<Recorded> created(String location, Recorded recorded) {
        return with(ResponseEntity.created(URI.create(location)), recorded);
    }

    private static ResponseEntity<Recorded> with(ResponseEntity.BodyBuilder response, Recorded recorded) {
        return response.header(HttpHeaders.ETAG, "\"" + recorded.version() + "\"").body(recorded);
    }
}
