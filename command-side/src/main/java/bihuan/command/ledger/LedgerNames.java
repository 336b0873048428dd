package bihuan.command.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import com.fasterxml.uuid.Generators;

import bihuan.api.hazard.RequestMark;
import bihuan.api.hazard.Subject;
import bihuan.api.hazard.command.Recorded;
import bihuan.api.ledger.LedgerEntry;
import bihuan.api.park.RegisterUnit;
import bihuan.api.park.UnitKind;
import bihuan.api.permission.Caller;
import bihuan.api.person.PersonId;
import bihuan.command.dispatch.Commands;
import bihuan.command.register.Register;
import bihuan.command.register.Register.UnitEntry;
import bihuan.command.reservation.Reservations;
import bihuan.command.reservation.Reservations.Kind;
import bihuan.platform.people.PeopleDirectory;

/** Turns the names in a ledger into ids. Unknown units and people become known when the row is entered; parks never. */
@Component
class LedgerNames {

    private static final PersonId NOBODY_YET = PersonId.of("person-to-be");

    private final Register register;
    private final Reservations reservations;
    private final PeopleDirectory people;
    private final Commands commands;

    LedgerNames(Register register, Reservations reservations, PeopleDirectory people, Commands commands) {
        this.register = register;
        this.reservations = reservations;
        this.people = people;
        this.commands = commands;
    }

    /** The park of this name, or null. */
    String park(String name) {
        return register.parkNamed(name).orElse(null);
    }

    /** The row with ids for names; those that are not known are made only to {@code commit}. */
    LedgerEntry resolve(ReadRow row, String parkId, Caller caller, boolean commit) {
        String unitId = register.unitNamed(parkId, row.unit()).map(UnitEntry::id)
                .orElseGet(() -> commit ? registerUnit(row, parkId, caller) : null);
        PersonId principal = row.principal() == null ? null : person(unitId, row.principal(), commit);
        String inspecting = Optional.ofNullable(row.entry().supervisingUnit()).orElse(parkId);
        List<PersonId> inspectors = row.inspectors().stream().map(name -> person(inspecting, name, commit)).toList();
        return row.entry().resolved(parkId, unitId, principal, inspectors, values(row, principal, inspectors));
    }

    private String registerUnit(ReadRow row, String parkId, Caller caller) {
        String id = reservations.claim(Kind.UNIT_NAME, Reservations.within(parkId, row.unit()),
                "unit-" + Generators.timeBasedEpochGenerator().generate());
        UnitKind kind = row.entry().subject() == Subject.PUBLIC_FACILITY
                ? UnitKind.PARK_COMMITTEE
                : UnitKind.ENTERPRISE;
        Recorded recorded = commands.send(new RegisterUnit(id, parkId, caller.actor(), row.unit(), kind, null, null,
                null, true, new RequestMark(null, "ledger")));
        return recorded.id();
    }

    private PersonId person(String organisation, String name, boolean commit) {
        if (commit) {
            return people.named(organisation, name, null);
        }
        return organisation == null ? NOBODY_YET : people.find(organisation, name).orElse(NOBODY_YET);
    }

    /** What a later import is compared with: people by id, so that no name gets into an event. */
    private static Map<String, String> values(ReadRow row, PersonId principal, List<PersonId> inspectors) {
        Map<String, String> values = new HashMap<>();
        row.normalised().forEach((column, value) -> values.put(column.header(), value));
        if (principal != null) {
            values.put(Column.PRINCIPAL.header(), principal.value());
        }
        if (!inspectors.isEmpty()) {
            values.put(Column.INSPECTORS.header(),
                    inspectors.stream().map(PersonId::value).collect(Collectors.joining(";")));
        }
        return values;
    }
}
