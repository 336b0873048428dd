package bihuan.command.register;

import java.util.List;
import java.util.Optional;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import bihuan.api.form.LongText;
import bihuan.api.form.Required;
import bihuan.api.hazard.command.Recorded;
import bihuan.api.park.ChangeClockProfile;
import bihuan.api.park.CreditCode;
import bihuan.api.park.RegisterPark;
import bihuan.api.park.RegisterUnit;
import bihuan.api.park.UnitKind;
import bihuan.api.permission.Caller;
import bihuan.api.permission.Permission;
import bihuan.api.person.PersonId;
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
import bihuan.command.clock.ProfileTable;
import bihuan.command.dispatch.Commands;
import bihuan.command.reservation.Reservations;
import bihuan.command.reservation.Reservations.Kind;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Registers parks and the units in them. */
@RestController
@Tag(name = "setting up")
class RegisterController {

    private final Requests requests;
    private final Register register;
    private final Reservations reservations;
    private final ProfileTable profiles;
    private final Commands commands;

    RegisterController(Requests requests, Register register, Reservations reservations, ProfileTable profiles,
            Commands commands) {
        this.requests = requests;
        this.register = register;
        this.reservations = reservations;
        this.profiles = profiles;
        this.commands = commands;
    }

    /** What a park is registered with. */
    record ParkForm(@Required String name, @Required String district, String clockProfile) {
    }

    /** Which clock profile a park is given, and why. */
    record ProfileForm(@Required String profile, @LongText String reason) {
    }

    /** What a unit is registered with. */
    record UnitForm(@Required String name, @Required UnitKind kind, String creditCode, String industry,
            PersonId principal) {
    }

    @PostMapping("/api/parks")
    ResponseEntity<Recorded> park(Caller caller, @RequestBody(required = false) byte[] body,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
        Permission.SET_UP.check(caller);
        var request = new Incoming(caller, body, key);
        Creation<ParkForm> read = requests.creation(request, ParkForm.class, "park-",
                park -> checkProfile("clockProfile", park.clockProfile()));
        ParkForm form = read.form();
        String id = holderUnknownHere(Kind.PARK_NAME, form.name()).orElse(read.id());
        Recorded recorded = commands.send(new RegisterPark(id, caller.actor(), form.name(), form.district(),
                form.clockProfile() == null ? "default" : form.clockProfile(), RequestMarks.ofCreation(request, form)));
        return RecordedResponse.created("/api/parks/" + recorded.id(), recorded);
    }

    @PostMapping("/api/parks/{parkId}/clock-profile")
    ResponseEntity<Recorded> clockProfile(Caller caller, @PathVariable String parkId,
            @RequestBody(required = false) byte[] body) {
        checkPark(caller, parkId);
        Permission.SET_UP.check(caller);
        var request = new Incoming(caller, body, null);
        ProfileForm form = requests.form(request, ProfileForm.class,
                given -> checkProfile("profile", given.profile()));
        return RecordedResponse.ok(commands.send(new ChangeClockProfile(parkId, caller.actor(), form.profile(),
                form.reason(), RequestMarks.ofCreation(request, parkId, form))));
    }

    @PostMapping("/api/parks/{parkId}/units")
    ResponseEntity<Recorded> unit(Caller caller, @PathVariable String parkId,
            @RequestBody(required = false) byte[] body,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
        checkPark(caller, parkId);
        Permission.SET_UP.check(caller);
        var request = new Incoming(caller, body, key);
        Creation<UnitForm> read = requests.creation(request, UnitForm.class, "unit-",
                RegisterController::checkCreditCode);
        UnitForm form = read.form();
        String id = holderUnknownHere(Kind.UNIT_NAME, Reservations.within(parkId, form.name())).orElse(read.id());
        Recorded recorded = commands.send(new RegisterUnit(id, parkId, caller.actor(), form.name(), form.kind(),
                form.creditCode(), form.industry(), form.principal(), false,
                RequestMarks.ofCreation(request, parkId, form)));
        return RecordedResponse.created("/api/parks/" + parkId + "/units/" + recorded.id(), recorded);
    }

    private void checkPark(Caller caller, String parkId) {
        if (!register.hasPark(parkId) || !caller.scope().coversPark(parkId)) {
            throw new Refused(Refusal.notFound(Text.of("园区", "park")));
        }
    }

    private List<FieldError> checkProfile(String field, String name) {
        return name == null || profiles.exists(name)
                ? List.of()
                : List.of(FieldCode.UNKNOWN_CLOCK_PROFILE.on(field, name));
    }

    private static List<FieldError> checkCreditCode(UnitForm form) {
        if (form.creditCode() == null) {
            return form.kind() == null || form.kind() == UnitKind.PARK_COMMITTEE
                    ? List.of()
                    : List.of(FieldCode.REQUIRED.on("creditCode",
                            Text.of("须填写统一社会信用代码。", "The unified social credit code is required.")));
        }
        return CreditCode.isValid(form.creditCode())
                ? List.of()
                : List.of(FieldCode.NOT_A_CREDIT_CODE.on("creditCode"));
    }

    /**
     * The id for which the name is reserved, when no park or unit of that id is known here: what was cut off between
     * reserving and registering, or between registering and noting it, is so taken up again instead of keeping its name
     * for ever.
     */
    private Optional<String> holderUnknownHere(Kind kind, String name) {
        return Optional.ofNullable(reservations.holder(kind, name))
                .filter(holder -> !register.hasPark(holder) && register.unit(holder).isEmpty());
    }
}
