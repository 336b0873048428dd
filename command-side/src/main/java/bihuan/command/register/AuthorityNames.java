package bihuan.command.register;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import com.fasterxml.uuid.Generators;

import bihuan.api.hazard.RequestMark;
import bihuan.api.park.AuthorityPower;
import bihuan.api.park.RegisterAuthority;
import bihuan.api.permission.Actor;
import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.FieldError;
import bihuan.api.refusal.Refused;
import bihuan.command.dispatch.Commands;
import bihuan.command.register.AuthorityRegister.AuthorityEntry;
import bihuan.command.reservation.Reservations;
import bihuan.command.reservation.Reservations.Kind;

/**
 * Authorities in what callers write: an id, or a name that one has or had. An id, or a name in another spelling,
 * becomes the name of today, which the act then holds, as the paper does; a name that no authority has is registered as
 * an unverified authority once the act is done.
 */
@Component
public class AuthorityNames {

    /** The fields of forms that name an authority, with the power that it needs. */
    private static final Map<String, AuthorityPower> FIELDS = Map.of("listingAuthority", AuthorityPower.LIST,
            "supervisingUnit", AuthorityPower.SUPERVISE, "orderingDepartment", AuthorityPower.ORDER, "decidedBy",
            AuthorityPower.CLOSE);
    /** Before the id of every authority. */
    static final String PREFIX = "authority-";

    private final AuthorityRegister register;
    private final Reservations reservations;
    private final Commands commands;

    AuthorityNames(AuthorityRegister register, Reservations reservations, Commands commands) {
        this.register = register;
        this.reservations = reservations;
        this.commands = commands;
    }

    /**
     * A form whose authorities go by name.
     *
     * @param errors
     *            authorities that do not exist, are closed, or may not do this
     * @param unknown
     *            the names that no authority has
     */
    public record Named<F>(F form, List<FieldError> errors, List<String> unknown) {
    }

    /** This form, or null, with its authorities by name. */
    public <F> Named<F> in(F form) {
        List<FieldError> errors = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        if (form == null || Arrays.stream(form.getClass().getRecordComponents())
                .noneMatch(field -> FIELDS.containsKey(field.getName()))) {
            return new Named<>(form, errors, unknown);
        }
        RecordComponent[] fields = form.getClass().getRecordComponents();
        Object[] values = new Object[fields.length];
        for (int i = 0; i < fields.length; i++) {
            values[i] = read(form, fields[i]);
            AuthorityPower power = FIELDS.get(fields[i].getName());
            if (power != null && values[i] instanceof String said) {
                Optional<AuthorityEntry> known = register.find(said);
                values[i] = known.filter(_ -> reservations.holder(Kind.AUTHORITY_NAME, said) == null)
                        .map(AuthorityEntry::name).orElse(said);
                errors.addAll(errors(fields[i].getName(), said, known, power));
                if (known.isEmpty()) {
                    unknown.add(said);
                }
            }
        }
        return new Named<>(copy(form, fields, values), errors, List.copyOf(unknown));
    }

    private static List<FieldError> errors(String field, String said, Optional<AuthorityEntry> known,
            AuthorityPower power) {
        if (known.isEmpty()) {
            return said.startsWith(PREFIX) ? List.of(FieldCode.UNKNOWN_AUTHORITY.on(field)) : List.of();
        }
        if (known.get().closed()) {
            return List.of(FieldCode.AUTHORITY_CLOSED.on(field));
        }
        return known.get().verified() && !known.get().may().contains(power)
                ? List.of(FieldCode.NOT_EMPOWERED.on(field))
                : List.of();
    }

    /** The authority for which accounts act that name it so, by id or any name: by the name of its registration. */
    public String organisation(String said) {
        return register.find(said).map(AuthorityEntry::firstName).orElse(said);
    }

    /** Registers these names, unverified, as far as no authority has them; answers those that are new. */
    public List<String> register(Collection<String> names, Actor by) {
        List<String> fresh = new ArrayList<>();
        for (String name : Set.copyOf(names)) {
            if (register.find(name).isEmpty()) {
                String id = reservations.claim(Kind.AUTHORITY_NAME, name,
                        PREFIX + Generators.timeBasedEpochGenerator().generate());
                if (isRegistered(new RegisterAuthority(id, by, name, null, Set.of(), false,
                        new RequestMark(null, "typed " + name)))) {
                    fresh.add(name);
                }
            }
        }
        return fresh;
    }

    /** Whether this command registered it; an administrator may have been quicker. */
    private boolean isRegistered(RegisterAuthority command) {
        try {
            commands.send(command);
            return true;
        } catch (Refused taken) {
            return false;
        }
    }

    private static Object read(Object form, RecordComponent field) {
        try {
            return field.getAccessor().invoke(form);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("A form's fields can be read", e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <F> F copy(F form, RecordComponent[] fields, Object[] values) {
        try {
            var constructor = form.getClass().getDeclaredConstructor(
                    Arrays.stream(fields).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return (F) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A form is a public record", e);
        }
    }
}
