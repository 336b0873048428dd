package bihuan.command.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import bihuan.api.form.LongText;
import bihuan.api.form.Required;
import bihuan.api.hazard.Document;
import bihuan.api.hazard.Level;
import bihuan.api.hazard.command.Recorded;
import bihuan.api.park.AuthorityPower;
import bihuan.api.park.Change;
import bihuan.api.park.ChangeAuthority;
import bihuan.api.park.RegisterAuthority;
import bihuan.api.permission.Caller;
import bihuan.api.permission.Permission;
import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.FieldError;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.command.act.request.Creation;
import bihuan.command.act.request.IdempotencyKey;
import bihuan.command.act.request.Incoming;
import bihuan.command.act.request.RecordedResponse;
import bihuan.command.act.request.RequestMarks;
import bihuan.command.act.request.Requests;
import bihuan.command.dispatch.Commands;
import bihuan.command.register.AuthorityRegister.AuthorityEntry;
import bihuan.command.reservation.Reservations;
import bihuan.command.reservation.Reservations.Kind;
import bihuan.platform.form.JsonBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Registers authorities and changes them. */
@RestController
@Tag(name = "setting up")
class AuthorityController {

    private final Requests requests;
    private final AuthorityRegister register;
    private final Reservations reservations;
    private final Commands commands;
    private final ChangeChecks checks;
    private final RegisterLock lock;

    AuthorityController(Requests requests, AuthorityRegister register, Reservations reservations, Commands commands,
            ChangeChecks checks, RegisterLock lock) {
        this.lock = lock;
        this.requests = requests;
        this.register = register;
        this.reservations = reservations;
        this.commands = commands;
        this.checks = checks;
    }

    /** What an authority is registered with. */
    record AuthorityForm(@Required String name, Level level, List<AuthorityPower> may) {
    }

    /** A change of an authority; {@code occurredOn} is the day since which it is so, today when absent. */
    record AuthorityChange(String name, Level level, List<AuthorityPower> may, Boolean closed, String succeededBy,
            LocalDate occurredOn, @LongText String reason, Document document) {
    }

    @PostMapping("/api/authorities")
    @Operation(summary = "Register an authority")
    ResponseEntity<Recorded> register(Caller caller, @RequestBody(required = false) byte[] body,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
        Permission.SET_UP.check(caller);
        var request = new Incoming(caller, body, key);
        Creation<AuthorityForm> read = requests.creation(request, AuthorityForm.class, AuthorityNames.PREFIX,
                _ -> List.of());
        AuthorityForm form = read.form();
        String id = Optional.ofNullable(reservations.holder(Kind.AUTHORITY_NAME, form.name()))
                .filter(holder -> register.find(holder).isEmpty()).orElse(read.id());
        Recorded recorded = commands.send(new RegisterAuthority(id, caller.actor(), form.name(), form.level(),
                powers(form.may()), true, RequestMarks.ofCreation(request, form)));
        return RecordedResponse.created("/api/authorities/" + recorded.id(), recorded);
    }

    @PatchMapping("/api/authorities/{authorityId}")
    @Operation(summary = "Change an authority",
            description = "Rename it, say what it may do, close it, or have another "
                    + "one succeed it. It counts as verified from then on.")
    ResponseEntity<Recorded> change(Caller caller, @PathVariable String authorityId,
            @RequestBody(required = false) byte[] body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
        return lock.holding(() -> {
            AuthorityEntry authority = register.find(authorityId).filter(found -> found.id().equals(authorityId))
                    .orElseThrow(() -> new Refused(Refusal.notFound(Text.of("机关", "authority"))));
            Permission.SET_UP.check(caller);
            var request = new Incoming(caller, body, key);
            var json = JsonBody.parse(body);
            AuthorityChange form = requests.form(request, AuthorityChange.class, read -> {
                List<FieldError> errors = new ArrayList<>(ChangeForms.removed(json));
                errors.addAll(checks.document(read.document()));
                errors.addAll(successor(authority, read.succeededBy()));
                return errors;
            });
            Set<String> given = ChangeForms.given(json);
            Change change = ChangeForms.change(request, form.occurredOn(), form.reason(), form.document(), ifMatch,
                    authorityId, given, form);
            return RecordedResponse.ok(commands.send(new ChangeAuthority(authorityId, change, given, form.name(),
                    form.level(), powers(form.may()), form.closed(), form.succeededBy())));
        });
    }

    private List<FieldError> successor(AuthorityEntry authority, String successor) {
        if (successor == null || successor.equals(authority.succeededBy())) {
            return List.of();
        }
        Optional<AuthorityEntry> other = register.find(successor).filter(found -> found.id().equals(successor));
        if (other.isEmpty()) {
            return List.of(FieldCode.UNKNOWN_AUTHORITY.on("succeededBy"));
        }
        return successor.equals(authority.id()) || other.get().closed()
                ? List.of(FieldCode.NOT_A_SUCCESSOR.on("succeededBy"))
                : List.of();
    }

    private static Set<AuthorityPower> powers(List<AuthorityPower> may) {
        return may == null
                ? Set.of()
                : may.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }
}
