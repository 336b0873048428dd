package bihuan.command.person;

import java.util.List;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import bihuan.api.form.LongText;
import bihuan.api.form.Required;
import bihuan.api.permission.Caller;
import bihuan.api.permission.Permission;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.command.act.request.Incoming;
import bihuan.command.act.request.Requests;
import bihuan.platform.people.Erasure;
import bihuan.platform.people.PeopleDirectory;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Erases people: their names and telephone numbers are gone, the acts that name them by id remain. */
@RestController
@Tag(name = "setting up")
class PersonController {

    private final Requests requests;
    private final PeopleDirectory people;

    PersonController(Requests requests, PeopleDirectory people) {
        this.requests = requests;
        this.people = people;
    }

    /** Why a person is erased: the request or the rule that it rests on, without the name. */
    record EraseForm(@Required @LongText String reason) {
    }

    @PostMapping("/api/people/{id}/erase")
    @Operation(summary = "Erase a person", description = "Repeated, it answers the first erasure.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = EraseForm.class)))
    Erasure erase(Caller caller, @PathVariable String id, @RequestBody(required = false) byte[] body) {
        Permission.ERASE_PERSON.check(caller);
        EraseForm form = requests.form(new Incoming(caller, body, null), EraseForm.class, given -> List.of());
        return people.erase(id, form.reason(), caller.actor().accountId())
                .orElseThrow(() -> new Refused(Refusal.notFound(Text.of("该人员", "person"))));
    }
}
