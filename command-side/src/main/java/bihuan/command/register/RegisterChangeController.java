package bihuan.command.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import bihuan.api.hazard.command.Recorded;
import bihuan.api.park.Change;
import bihuan.api.park.ChangePark;
import bihuan.api.park.ChangeUnit;
import bihuan.api.park.SplitPark;
import bihuan.api.permission.Caller;
import bihuan.api.permission.Permission;
import bihuan.api.refusal.FieldError;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.command.act.request.IdempotencyKey;
import bihuan.command.act.request.Incoming;
import bihuan.command.act.request.RecordedResponse;
import bihuan.command.act.request.Requests;
import bihuan.command.dispatch.Commands;
import bihuan.command.register.ChangeForms.Merge;
import bihuan.command.register.ChangeForms.ParkChange;
import bihuan.command.register.ChangeForms.Split;
import bihuan.command.register.ChangeForms.UnitChange;
import bihuan.command.register.Register.UnitEntry;
import bihuan.platform.form.JsonBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Changes what is registered of parks and units. Hazards that go along follow in the background. */
@RestController
@Tag(name = "setting up")
class RegisterChangeController {

    private final Requests requests;
    private final Register register;
    private final ChangeChecks checks;
    private final Commands commands;
    private final RegisterLock lock;
    private final Moves moves;

    RegisterChangeController(Requests requests, Register register, ChangeChecks checks, Commands commands,
            RegisterLock lock, Moves moves) {
        this.requests = requests;
        this.register = register;
        this.checks = checks;
        this.commands = commands;
        this.lock = lock;
        this.moves = moves;
    }

    @PatchMapping("/api/parks/{parkId}")
    @Operation(summary = "Change a park", description = "Rename or close it, or have another park succeed it.")
    ResponseEntity<Recorded> park(Caller caller, @PathVariable String parkId,
            @RequestBody(required = false) byte[] body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
        return alone(() -> {
            checkPark(caller, parkId);
            var request = new Incoming(caller, body, key);
            var json = JsonBody.parse(body);
            ParkChange form = requests.form(request, ParkChange.class, read -> all(ChangeForms.removed(json),
                    checks.document(read.document()),
                    checks.successorOfPark(parkId, read.succeededBy(), "succeededBy")));
            Set<String> given = ChangeForms.given(json);
            return RecordedResponse.ok(commands.send(new ChangePark(parkId,
                    ChangeForms.change(request, form.occurredOn(), form.reason(), form.document(), ifMatch, parkId,
                            given,
                            form),
                    given, form.name(), form.closed(), form.succeededBy())));
        });
    }

    @PatchMapping("/api/units/{unitId}")
    @Operation(summary = "Change a unit", description = "Rename it, give or correct its credit code, close it, or have "
            + "another unit of its park succeed it.")
    ResponseEntity<Recorded> unit(Caller caller, @PathVariable String unitId,
            @RequestBody(required = false) byte[] body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
        return alone(() -> {
            UnitEntry unit = register.unit(unitId).filter(known -> caller.scope().covers(known.parkId(), known.id()))
                    .orElseThrow(() -> new Refused(Refusal.notFound(Text.of("单位", "unit"))));
            Permission.SET_UP.check(caller);
            var request = new Incoming(caller, body, key);
            var json = JsonBody.parse(body);
            UnitChange form = requests.form(request, UnitChange.class,
                    read -> all(ChangeForms.removed(json), checks.document(read.document()),
                            ChangeChecks.creditCode(unit.kind(), read.creditCode(), json),
                            checks.successorOfUnit(unit, read.succeededBy())));
            Set<String> given = ChangeForms.given(json);
            return RecordedResponse.ok(commands.send(new ChangeUnit(unitId,
                    ChangeForms.change(request, form.occurredOn(), form.reason(), form.document(), ifMatch, unitId,
                            given,
                            form),
                    given, form.name(), form.creditCode(), form.industry(), form.closed(), form.succeededBy())));
        });
    }

    @PostMapping("/api/parks/{parkId}/merge")
    @Operation(summary = "Merge a park into another", description = "It is closed. Its units, accounts and hazards go "
            + "along.")
    ResponseEntity<Recorded> merge(Caller caller, @PathVariable String parkId,
            @RequestBody(required = false) byte[] body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
        return alone(() -> {
            checkPark(caller, parkId);
            var request = new Incoming(caller, body, key);
            Merge form = requests.form(request, Merge.class, read -> all(checks.document(read.document()),
                    checks.successorOfPark(parkId, read.into(), "into")));
            return RecordedResponse.ok(commands.send(new ChangePark(parkId,
                    ChangeForms.change(request, form.occurredOn(), form.reason(), form.document(), ifMatch, parkId,
                            form),
                    Set.of("succeededBy"), null, null, form.into())));
        });
    }

    @PostMapping("/api/parks/{parkId}/split")
    @Operation(summary = "Give units of a park to another park", description = "Their hazards go along.")
    ResponseEntity<Recorded> split(Caller caller, @PathVariable String parkId,
            @RequestBody(required = false) byte[] body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
        return alone(() -> {
            checkPark(caller, parkId);
            var request = new Incoming(caller, body, key);
            Split form = requests.form(request, Split.class, read -> all(checks.document(read.document()),
                    checks.successorOfPark(parkId, read.into(), "into"), checks.unitsOf(parkId, read.known())));
            return RecordedResponse.ok(commands.send(new SplitPark(parkId,
                    ChangeForms.change(request, form.occurredOn(), form.reason(), form.document(), ifMatch, parkId,
                            form),
                    form.known(), form.into())));
        });
    }

    /** Checked and recorded as the only change of the registers, with all units where the changes so far lead them. */
    private ResponseEntity<Recorded> alone(Supplier<ResponseEntity<Recorded>> change) {
        return lock.holding(() -> {
            moves.settleUnits();
            return change.get();
        });
    }

    private void checkPark(Caller caller, String parkId) {
        if (!register.hasPark(parkId) || !caller.scope().coversPark(parkId)) {
            throw new Refused(Refusal.notFound(Text.of("园区", "park")));
        }
        Permission.SET_UP.check(caller);
    }

    @SafeVarargs
    private static List<FieldError> all(List<FieldError>... errors) {
        List<FieldError> all = new ArrayList<>();
        for (List<FieldError> some : errors) {
            all.addAll(some);
        }
        return all;
    }
}
