package bihuan.query.casefile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import bihuan.api.permission.Caller;
import bihuan.api.permission.Scope;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.platform.evidence.Evidence;
import bihuan.platform.evidence.EvidenceStore;
import bihuan.query.store.ScopeFilter;

/**
 * Serves a file to callers that may see a hazard or a park's campaign act with this file; always as a download, never
 * inline.
 */
@RestController
class EvidenceController {

    private final EvidenceStore store;
    private final JdbcClient jdbc;

    EvidenceController(EvidenceStore store, JdbcClient jdbc) {
        this.store = store;
        this.jdbc = jdbc;
    }

    @GetMapping("/api/evidence/{sha256}")
    void file(Caller caller, @PathVariable String sha256, HttpServletResponse response) throws IOException {
        if (!mayBeSeen(sha256, caller.scope())) {
            throw noSuchFile();
        }
        Evidence file = store.find(sha256, caller.actor().organisation()).orElseThrow(EvidenceController::noSuchFile);
        response.setContentType(file.mediaType());
        response.setContentLengthLong(file.size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file.fileName(), StandardCharsets.UTF_8).build().toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox");
        store.copy(sha256, response.getOutputStream());
    }

    private boolean mayBeSeen(String sha256, Scope scope) {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("sha256", sha256);
        String sql = "select 1 from query.hazard_evidence e where e.sha256 = :sha256 and "
                + ScopeFilter.of(scope, "e", parameters);
        if (scope.unitId() == null) {
            sql += " union all select 1 from query.enrolment_evidence e where e.sha256 = :sha256 and "
                    + ScopeFilter.of(scope, "e", parameters);
        }
        sql += " limit 1";
        return jdbc.sql(sql).params(parameters).query(Integer.class).optional().isPresent();
    }

    private static Refused noSuchFile() {
        return new Refused(Refusal.notFound(Text.of("该文件", "file")));
    }
}
