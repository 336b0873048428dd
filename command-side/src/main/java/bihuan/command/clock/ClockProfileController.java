package bihuan.command.clock;

import java.net.URI;
import java.util.List;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import bihuan.api.clock.ProfileRef;
import bihuan.api.form.FieldValues;
import bihuan.api.form.Required;
import bihuan.api.form.UnreadableField;
import bihuan.api.form.Verbatim;
import bihuan.api.hazard.command.Recorded;
import bihuan.api.park.DefineClockProfile;
import bihuan.api.permission.Caller;
import bihuan.api.permission.Permission;
import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.FieldError;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.command.act.request.Incoming;
import bihuan.command.act.request.Requests;
import bihuan.command.dispatch.Commands;
import bihuan.platform.clock.ProfileYaml;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Defines clock profiles, or only checks what would be defined. */
@RestController
@Tag(name = "setting up")
class ClockProfileController {

    private static final int ANY_REVISION = 1;

    private final Requests requests;
    private final Commands commands;

    ClockProfileController(Requests requests, Commands commands) {
        this.requests = requests;
        this.commands = commands;
    }

    /** What a profile is defined with. Its lines count, so that the text is read as it is written. */
    record ProfileForm(@Required String name, @Required @Verbatim String yaml) {
    }

    /**
     * What was defined.
     *
     * @param revision
     *            the revision that has this text; null when it was only checked
     */
    record Defined(String name, Integer revision, boolean valid) {
    }

    @PostMapping("/api/clock-profiles")
    @Operation(summary = "Define a clock profile, or a new revision of one",
            description = "With check=true nothing is defined. "
                    + "What is wrong is answered with its line.")
    ResponseEntity<Defined> define(Caller caller, @RequestBody(required = false) byte[] body,
            @RequestParam(defaultValue = "false") String check) {
        Permission.SET_UP.check(caller);
        boolean only = isOnlyCheck(check);
        ProfileForm form = requests.form(new Incoming(caller, body, null), ProfileForm.class,
                ClockProfileController::check);
        String name = form.name();
        checkProfile(new ProfileRef(name, ANY_REVISION), form.yaml());
        if (only) {
            return ResponseEntity.ok(new Defined(name, null, true));
        }
        Recorded recorded = commands.send(new DefineClockProfile(name, form.yaml(), caller.actor()));
        int revision = Math.toIntExact(recorded.version());
        return ResponseEntity.created(URI.create("/api/clock-profiles/%s?revision=%d".formatted(name, revision)))
                .body(new Defined(name, revision, true));
    }

    private static boolean isOnlyCheck(String check) {
        try {
            return FieldValues.bool(check);
        } catch (UnreadableField unreadable) {
            throw new Refused(Refusal.invalid(unreadable.on("check")));
        }
    }

    private static List<FieldError> check(ProfileForm form) {
        return form.name() == null || ProfileRef.isName(form.name())
                ? List.of()
                : List.of(FieldCode.NOT_A_NAME.on("name"));
    }

    /** Refuses an invalid profile with all of its errors, not one for the field. */
    private static void checkProfile(ProfileRef ref, String yaml) {
        List<FieldError> errors = ProfileYaml.read(ref, yaml).mistakes().stream().map(mistake -> mistake.on("yaml"))
                .toList();
        if (!errors.isEmpty()) {
            throw new Refused(Refusal.invalid(errors));
        }
    }
}
