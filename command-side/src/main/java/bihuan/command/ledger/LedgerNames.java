package bihuan.command.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import bihuan.command.reservation.Reservations;
import bihuan.command.reservation.Reservations.Kind;
import bihuan.command.ledger.Spelling.Person;
import bihuan.platform.people.PeopleDirectory;
import bihuan.platform.people.PeopleDirectory.Named;

/**
 * Turns the names in a part of a ledger into ids, all at once. People, and the units that the caller agreed to, become
 * known when the rows are entered; parks never.
 */
@Component
class LedgerNames {

    private static final PersonId UNREGISTERED = PersonId.of("person-to-be");

    private final Reservations reservations;
    private final PeopleDirectory people;
    private final Commands commands;

    LedgerNames(Reservations reservations, PeopleDirectory people, Commands commands) {
        this.reservations = reservations;
        this.people = people;
        this.commands = commands;
    }

    /** The rows with ids for names, in the same order; those that are not known are made only to {@code commit}. */
    List<LedgerEntry> resolve(List<PlannedRow> rows, KnownNames names, Caller caller, boolean commit) {
        if (commit) {
            rows.stream().filter(row -> names.unitId(row.parkId(), row.unit()) == null).toList()
                    .forEach(row -> register(row, names, caller));
        }
        Set<Named> wanted = new HashSet<>();
        rows.forEach(row -> {
            wanted.add(principal(row, names));
            wanted.addAll(inspectors(row));
        });
        wanted.removeIf(named -> named == null || named.organisation() == null);
        Map<Named, PersonId> known = commit ? people.namedAll(wanted) : people.findAll(wanted);
        return rows.stream().map(row -> entry(row, names, known)).toList();
    }

    private void register(PlannedRow row, KnownNames names, Caller caller) {
        if (names.unitId(row.parkId(), row.unit()) != null) {
            return; // by a row before it
        }
        String id = reservations.claim(Kind.UNIT_NAME, Reservations.within(row.parkId(), row.unit()),
                "unit-" + Generators.timeBasedEpochGenerator().generate());
        UnitKind kind = row.row().entry().subject() == Subject.PUBLIC_FACILITY
                ? UnitKind.PARK_COMMITTEE
                : UnitKind.ENTERPRISE;
        Recorded recorded = commands.send(new RegisterUnit(id, row.parkId(), caller.actor(), row.unit(), kind,
                row.creditCode(),
                null, null, true, new RequestMark(null, "ledger")));
        names.put(row.parkId(), row.unit(), recorded.id());
    }

    private static Named principal(PlannedRow row, KnownNames names) {
        Person principal = row.row().principal();
        return principal == null ? null : named(names.unitId(row.parkId(), row.unit()), principal);
    }

    private static List<Named> inspectors(PlannedRow row) {
        String inspecting = Objects.requireNonNullElse(row.row().entry().supervisingUnit(), row.parkId());
        return row.row().inspectors().stream().map(inspector -> named(inspecting, inspector)).toList();
    }

    private static Named named(String organisation, Person person) {
        return new Named(organisation, person.name(), Objects.requireNonNullElse(person.phone(), ""));
    }

    private static LedgerEntry entry(PlannedRow row, KnownNames names, Map<Named, PersonId> known) {
        Named answerable = principal(row, names);
        PersonId principal = answerable == null ? null : known.getOrDefault(answerable, UNREGISTERED);
        List<PersonId> inspectors = inspectors(row).stream().map(named -> known.getOrDefault(named, UNREGISTERED))
                .toList();
        return row.row().entry().resolved(row.parkId(), names.unitId(row.parkId(), row.unit()), principal, inspectors,
                values(row.row(), principal, inspectors));
    }

    /** What a later import is compared with: people by id, so that no name gets into an event. */
    private static Map<String, String> values(ReadRow row, PersonId principal, List<PersonId> inspectors) {
        Map<String, String> values = new HashMap<>();
        row.normalised().forEach((column, value) -> values.put(column.header(), value));
        // Of the unit and not of the hazard; exported ledgers do not have it.
        values.remove(Column.CREDIT_CODE.header());
        if (principal != null) {
            values.put(Column.PRINCIPAL.header(), principal.value());
        }
        if (!inspectors.isEmpty()) {
            values.put(Column.INSPECTORS.header(),
                    inspectors.stream().map(PersonId::value).collect(Collectors.joining(";")));
        } else {
            values.remove(Column.INSPECTORS.header());
        }
        return values;
    }
}
