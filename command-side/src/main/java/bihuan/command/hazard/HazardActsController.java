package bihuan.command.hazard;

import java.net.URI;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import bihuan.api.hazard.command.Recorded;
import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Caller;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.command.act.request.IdempotencyKey;
import bihuan.command.act.request.Incoming;
import bihuan.command.act.request.RecordedResponse;
import bihuan.command.dispatch.Commands;
import bihuan.command.register.AuthorityNames;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Reports hazards and acts on them. */
@RestController
@RequestMapping("/api/hazards")
@Tag(name = "hazards: acts")
class HazardActsController {

    private final HazardForms forms;
    private final Commands commands;
    private final PaperIssuing papers;
    private final AuthorityNames authorities;

    HazardActsController(HazardForms forms, Commands commands, PaperIssuing papers, AuthorityNames authorities) {
        this.authorities = authorities;
        this.forms = forms;
        this.commands = commands;
        this.papers = papers;
    }

    @PostMapping
    @Operation(summary = "Report a hazard", description = "With an id or an Idempotency-Key of "
            + "the caller's own the request may be repeated safely.")
    ResponseEntity<Recorded> report(Caller caller, @RequestBody(required = false) byte[] body,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
        Recorded recorded = commands.send(forms.report(new Incoming(caller, body, key)));
        return RecordedResponse.created("/api/hazards/" + recorded.id(), recorded);
    }

    /** Under the name of the act too, as any other act. */
    @PostMapping({"/{id}/papers", "/{id}/issue-paper"})
    @Operation(summary = "Issue a paper", description = "What is printed is stored, and served as it is for ever.")
    ResponseEntity<PaperIssuing.Issued> issue(Caller caller, @PathVariable String id,
            @RequestBody(required = false) byte[] body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
        var issued = papers
                .issue(forms.act(new Incoming(caller, body, key), id, Action.ISSUE_PAPER, ifMatch).command());
        return ResponseEntity.created(URI.create("/api/hazards/" + id + "/papers"))
                .header(HttpHeaders.ETAG, "\"" + issued.version() + "\"").body(issued);
    }

    @PostMapping("/{id}/{action}")
    @Operation(summary = "Act on a hazard", description = "Every action, its fields and who may do it: docs/api.md.")
    ResponseEntity<Recorded> act(Caller caller, @PathVariable String id, @PathVariable("action") String path,
            @RequestBody(required = false) byte[] body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
        Action action = Action.ofPath(path).filter(known -> known != Action.REPORT).orElseThrow(
                () -> new Refused(Refusal.notFound(Text.of("操作“%s”", "action \"%s\"").with(path))));
        var requested = forms.act(new Incoming(caller, body, key), id, action, ifMatch);
        Recorded recorded = commands.send(requested.command());
        return RecordedResponse
                .ok(recorded.naming(authorities.register(requested.unknownAuthorities(), caller.actor())));
    }
}
