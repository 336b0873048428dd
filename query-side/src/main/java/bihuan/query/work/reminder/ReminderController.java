package bihuan.query.work.reminder;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import bihuan.api.permission.Caller;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Each account's choice of reminders; no account can read or set another's. */
@RestController
@Tag(name = "reminders")
class ReminderController {

    private final ReminderChoices choices;

    ReminderController(ReminderChoices choices) {
        this.choices = choices;
    }

    @GetMapping("/api/me/reminders")
    ReminderChoice chosen(Caller caller) {
        return choices.of(caller.actor().accountId());
    }

    @PutMapping("/api/me/reminders")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReminderChoice.class)))
    ReminderChoice choose(Caller caller, @RequestBody(required = false) byte[] body) {
        choices.choose(caller.actor().accountId(), ChoiceReader.read(body));
        return chosen(caller);
    }
}
