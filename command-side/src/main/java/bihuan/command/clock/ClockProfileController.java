package bihuan.command.clock;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import bihuan.api.clock.ProfileRef;
import bihuan.api.hazard.command.Recorded;
import bihuan.api.park.DefineClockProfile;
import bihuan.api.permission.Caller;
import bihuan.api.permission.Permission;
import bihuan.api.refusal.FieldError;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.command.dispatch.Commands;
import bihuan.command.form.Body;
import bihuan.platform.clock.ProfileYaml;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import tools.jackson.databind.JsonNode;

/** Defines clock profiles, or only checks what would be defined. */
@RestController
@Tag(name = "setting up")
class ClockProfileController {

    private static final int ANY_REVISION = 1;
    private static final List<String> FIELDS = List.of("name", "yaml");

    private final Body bodies;
    private final Commands commands;

    ClockProfileController(Body bodies, Commands commands) {
        this.bodies = bodies;
        this.commands = commands;
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
        JsonNode given = bodies.parse(body);
        List<FieldError> errors = new ArrayList<>();
        if (!given.isObject()) {
            errors.add(
                    new FieldError("", "not-an-object", Text.of("请求内容应为 JSON 对象。", "The body must be a JSON object.")));
        }
        given.propertyNames().stream().filter(field -> !FIELDS.contains(field)).forEach(
                field -> errors
                        .add(new FieldError(field, "unknown-field", Text.of("没有这个字段。", "There is no such field."))));
        if (!check.equals("true") && !check.equals("false")) {
            errors.add(new FieldError("check", "not-a-truth", Text.of("应为 true 或 false。", "Write true or false.")));
        }
        String name = text(given, "name", errors);
        // Not through a form: its texts are trimmed, and the lines of this one count.
        String yaml = text(given, "yaml", errors);
        if (name != null && !ProfileRef.isName(name)) {
            errors.add(new FieldError("name", "not-a-name", Text.of("名称由小写字母、数字和连字符组成，不超过 60 个。",
                    "A name is made of small letters, digits and hyphens, 60 at most.")));
        } else if (name != null && yaml != null) {
            ProfileYaml.read(new ProfileRef(name, ANY_REVISION), yaml).mistakes()
                    .forEach(mistake -> errors.add(new FieldError("yaml", mistake.code(), mistake.text())));
        }
        if (!errors.isEmpty()) {
            throw new Refused(Refusal.invalid(errors));
        }
        if (check.equals("true")) {
            return ResponseEntity.ok(new Defined(name, null, true));
        }
        Recorded recorded = commands.send(new DefineClockProfile(name, yaml, caller.actor()));
        int revision = Math.toIntExact(recorded.version());
        return ResponseEntity.created(URI.create("/api/clock-profiles/%s?revision=%d".formatted(name, revision)))
                .body(new Defined(name, revision, true));
    }

    private static String text(JsonNode given, String field, List<FieldError> errors) {
        JsonNode node = given.path(field);
        if (node.isString() && !node.asString().isBlank() && node.asString().indexOf('\0') < 0) {
            return node.asString();
        }
        errors.add(new FieldError(field, "required", Text.of("此项必填，且应为文字。", "This field is required, as a text.")));
        return null;
    }
}
