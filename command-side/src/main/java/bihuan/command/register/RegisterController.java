package bihuan.command.register;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import com.fasterxml.uuid.Generators;

import bihuan.api.form.LongText;
import bihuan.api.form.Required;
import bihuan.api.hazard.RequestMark;
import bihuan.api.hazard.command.Recorded;
import bihuan.api.park.ChangeClockProfile;
import bihuan.api.park.CreditCode;
import bihuan.api.park.RegisterPark;
import bihuan.api.park.RegisterUnit;
import bihuan.api.park.UnitKind;
import bihuan.api.permission.Caller;
import bihuan.api.permission.Permission;
import bihuan.api.person.PersonId;
import bihuan.api.refusal.FieldError;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.command.clock.ProfileTable;
import bihuan.command.dispatch.Commands;
import bihuan.command.form.Body;
import bihuan.command.form.DirectoryPeople;
import bihuan.command.form.FormBinder;
import bihuan.command.form.IdempotencyKey;
import bihuan.command.hazard.decision.RequiredFields;
import bihuan.command.reservation.Reservations;
import bihuan.command.reservation.Reservations.Kind;
import bihuan.platform.people.PeopleDirectory;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Registers parks and the units in them. */
@RestController
@Tag(name = "setting up")
class RegisterController {

    private static final String UUID_PART = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Body bodies;
    private final PeopleDirectory people;
    private final Register register;
    private final Reservations reservations;
    private final ProfileTable profiles;
    private final Commands commands;

    RegisterController(Body bodies, PeopleDirectory people, Register register, Reservations reservations,
            ProfileTable profiles, Commands commands) {
        this.bodies = bodies;
        this.people = people;
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
        FormBinder binder = binder(caller, body);
        ParkForm form = binder.read(ParkForm.class);
        String fresh = id(binder, "park-", caller, key, form, checkProfile("clockProfile", form.clockProfile()));
        String id = holderUnknownHere(Kind.PARK_NAME, form.name()).orElse(fresh);
        return created("/api/parks/", commands.send(new RegisterPark(id, caller.actor(), form.name(), form.district(),
                form.clockProfile() == null ? "default" : form.clockProfile(), mark(key, form))));
    }

    @PostMapping("/api/parks/{parkId}/clock-profile")
    ResponseEntity<Recorded> clockProfile(Caller caller, @PathVariable String parkId,
            @RequestBody(required = false) byte[] body) {
        checkPark(caller, parkId);
        Permission.SET_UP.check(caller);
        FormBinder binder = binder(caller, body);
        ProfileForm form = binder.read(ProfileForm.class);
        check(binder, form, checkProfile("profile", form.profile()));
        Recorded recorded = commands.send(new ChangeClockProfile(parkId, caller.actor(), form.profile(), form.reason(),
                mark(null, parkId, form)));
        return ResponseEntity.ok().header(HttpHeaders.ETAG, etag(recorded)).body(recorded);
    }

    @PostMapping("/api/parks/{parkId}/units")
    ResponseEntity<Recorded> unit(Caller caller, @PathVariable String parkId,
            @RequestBody(required = false) byte[] body,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
        checkPark(caller, parkId);
        Permission.SET_UP.check(caller);
        FormBinder binder = binder(caller, body);
        UnitForm form = binder.read(UnitForm.class);
        String fresh = id(binder, "unit-", caller, key, form, checkCreditCode(form));
        String id = holderUnknownHere(Kind.UNIT_NAME, Reservations.within(parkId, form.name())).orElse(fresh);
        return created("/api/parks/" + parkId + "/units/",
                commands.send(new RegisterUnit(id, parkId, caller.actor(), form.name(), form.kind(), form.creditCode(),
                        form.industry(), form.principal(), false, mark(key, parkId, form))));
    }

    private void checkPark(Caller caller, String parkId) {
        if (!register.hasPark(parkId) || !caller.scope().coversPark(parkId)) {
            throw new Refused(Refusal.notFound(Text.of("园区", "park")));
        }
    }

    private List<FieldError> checkProfile(String field, String name) {
        return name == null || profiles.exists(name)
                ? List.of()
                : List.of(new FieldError(field, "unknown-clock-profile",
                        Text.of("没有名为“%s”的时限规则。", "There is no clock profile \"%s\".").with(name)));
    }

    private static List<FieldError> checkCreditCode(UnitForm form) {
        if (form.creditCode() == null) {
            return form.kind() == null || form.kind() == UnitKind.PARK_COMMITTEE
                    ? List.of()
                    : List.of(new FieldError("creditCode", "required",
                            Text.of("须填写统一社会信用代码。", "The unified social credit code is required.")));
        }
        return CreditCode.isValid(form.creditCode())
                ? List.of()
                : List.of(new FieldError("creditCode", "not-a-credit-code", Text.of("统一社会信用代码应为 18 位且校验位正确。",
                        "A credit code has 18 characters, the last of which checks the others.")));
    }

    private FormBinder binder(Caller caller, byte[] body) {
        return new FormBinder(bodies.parse(body), new DirectoryPeople(people, caller.actor()));
    }

    /**
     * The id the caller chose, or one for it: the same for the same Idempotency-Key. Refused when the form has errors.
     */
    private String id(FormBinder binder, String prefix, Caller caller, String key, Record form,
            List<FieldError> further) {
        String chosen = binder.readText("id");
        List<FieldError> more = new ArrayList<>(further);
        more.addAll(IdempotencyKey.check(key));
        if (chosen != null && !Pattern.matches(prefix + UUID_PART, chosen)) {
            more.add(new FieldError("id", "not-an-id",
                    Text.of("id 应为 %s 加 UUID。", "An id is %s and a UUID.").with(prefix)));
        }
        check(binder, form, more);
        String id = chosen == null ? prefix + Generators.timeBasedEpochGenerator().generate() : chosen;
        return chosen == null && key != null
                ? reservations.claimForRequest(prefix, caller.actor().accountId() + "/" + key, id)
                : id;
    }

    /** Refuses a form with errors. */
    private static void check(FormBinder binder, Record form, List<FieldError> further) {
        List<FieldError> errors = RequiredFields.added(binder.errors(), form);
        errors.addAll(further);
        if (!errors.isEmpty()) {
            throw new Refused(Refusal.invalid(errors));
        }
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

    private RequestMark mark(String key, Object... asked) {
        return new RequestMark(key, bodies.digest(asked));
    }

    private static ResponseEntity<Recorded> created(String where, Recorded recorded) {
        return ResponseEntity.created(URI.create(where + recorded.id())).header(HttpHeaders.ETAG,
                etag(recorded)).body(recorded);
    }

    private static String etag(Recorded recorded) {
        return "\"" + recorded.version() + "\"";
    }
}
