package bihuan.command.hazard;

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
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Reports hazards and acts on them. */
@RestController
@RequestMapping("/api/hazards")
@Tag(name = "hazards: acts")
class HazardActsController {

    private final HazardForms forms;
    private final Commands commands;

    HazardActsController(HazardForms forms, Commands commands) {
        this.forms = forms;
        this.commands = commands;
    }

    @PostMapping
    @Operation(summary = "Report a hazard", description = "With an id or an Idempotency-Key of "
            + "the caller's own the request may be repeated safely.")
    ResponseEntity<Recorded> report(Caller caller, @RequestBody(required = false) byte[] body,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
        Recorded recorded = commands.send(forms.report(new Incoming(caller, body, key)));
        return RecordedResponse.created("/api/hazards/" + recorded.id(), recorded);
    }

    @PostMapping("/{id}/{action}")
    @Operation(summary = "Act on a hazard", description = "Every action, its fields and who may do it: docs/api.md.")
    ResponseEntity<Recorded> act(Caller caller, @PathVariable String id, @PathVariable("action") String path,
            @RequestBody(required = false) byte[] body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
        Action action = Action.ofPath(path).filter(known -> known != Action.REPORT).orElseThrow(
                () -> new Refused(Refusal.notFound(Text.of("操作“%s”", "action \"%s\"").with(path))));
        return RecordedResponse.ok(commands.send(forms.act(new Incoming(caller, body, key), id, action, ifMatch)));
    }
}
