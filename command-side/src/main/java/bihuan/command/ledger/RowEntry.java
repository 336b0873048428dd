package bihuan.command.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

import org.springframework.stereotype.Component;

import com.fasterxml.uuid.Generators;

import bihuan.api.hazard.command.CompareWithLedger;
import bihuan.api.hazard.command.LedgerOutcome;
import bihuan.api.hazard.command.LedgerOutcome.Result;
import bihuan.api.hazard.command.RegisterFromLedger;
import bihuan.api.ledger.LedgerEntry;
import bihuan.api.permission.Caller;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.command.dispatch.Commands;
import bihuan.command.hazard.LedgerForecast;
import bihuan.command.register.Register;
import bihuan.command.register.Register.LaterChange;
import bihuan.command.reservation.Reservations;
import bihuan.command.reservation.Reservations.Held;
import bihuan.command.reservation.Reservations.Kind;

/** Imports rows, or predicts their outcome: a few statements for all of them, then one command for each. */
@Component
class RowEntry {

    private final Commands commands;
    private final Reservations reservations;
    private final Register register;

    RowEntry(Commands commands, Reservations reservations, Register register) {
        this.register = register;
        this.commands = commands;
        this.reservations = reservations;
    }

    /**
     * Enters the rows.
     *
     * @param identities
     *            what each row is known by
     * @param begun
     *            when the import began of which this is a part, or null: what it entered itself before it was cut off
     *            is new, though it is there already
     */
    List<LedgerOutcome> enter(List<LedgerEntry> entries, List<String> identities, Caller caller, Instant begun) {
        Map<String, String> wanted = new HashMap<>();
        identities.forEach(identity -> wanted.put(identity,
                "hazard-" + Generators.timeBasedEpochGenerator().generate()));
        Map<String, Held> held = reservations.claimAll(Kind.HAZARD_NUMBER, wanted);
        claimDocuments(entries, identities, held);
        Map<String, LaterChange> closed = closed(entries);
        return BoundedExecutor.all(each(entries, identities, (entry, identity) -> {
            Held by = held.get(identity);
            if (closedFor(entry, closed).isPresent()) {
                return compare(entry, by, caller, closed);
            }
            LedgerOutcome outcome = commands.send(new RegisterFromLedger(by.owner(), caller, entry));
            boolean ours = outcome.result() == Result.UNCHANGED && begun != null && !by.since().isBefore(begun);
            return ours
                    ? LedgerForecast.ofNew(entry, caller.actor())
                    : outcome;
        }));
    }

    /** Predicts the result of {@link #enter}. */
    List<LedgerOutcome> compare(List<LedgerEntry> entries, List<String> identities, Caller caller) {
        Map<String, Held> held = reservations.holders(Kind.HAZARD_NUMBER, identities);
        Map<String, LaterChange> closed = closed(entries);
        return BoundedExecutor.all(each(entries, identities,
                (entry, identity) -> compare(entry, held.get(identity), caller, closed)));
    }

    /** Old ledgers list several hazards by one document; only acts done here must have their own. */
    private void claimDocuments(List<LedgerEntry> entries, List<String> identities, Map<String, Held> held) {
        Map<String, String> documents = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            LedgerEntry entry = entries.get(i);
            if (entry.listingDocument() != null && entry.listingAuthority() != null) {
                documents.putIfAbsent(Reservations.within(entry.listingAuthority(), entry.listingDocument()),
                        held.get(identities.get(i)).owner());
            }
        }
        reservations.claimAll(Kind.LISTING_DOCUMENT, documents);
    }

    private Map<String, LaterChange> closed(List<LedgerEntry> entries) {
        Set<String> places = new HashSet<>();
        entries.forEach(entry -> {
            places.add(entry.parkId());
            places.add(entry.unitId());
        });
        places.remove(null);
        return register.closed(places);
    }

    /** That its park or unit takes no hazard of its day any more. */
    private static Optional<LedgerOutcome> closedFor(LedgerEntry entry, Map<String, LaterChange> closed) {
        boolean park = closed.containsKey(entry.parkId());
        return Optional.ofNullable(closed.get(park ? entry.parkId() : entry.unitId()))
                .filter(change -> entry.discoveredOn() != null && change.day() != null
                        && !entry.discoveredOn().isBefore(change.day()))
                .map(change -> new LedgerOutcome(Result.CLOSED,
                        List.of((park ? Column.PARK : Column.UNIT).header(), change.name()), List.of()));
    }

    private LedgerOutcome compare(LedgerEntry entry, Held held, Caller caller, Map<String, LaterChange> closed) {
        if (held != null) {
            try {
                return commands.send(new CompareWithLedger(held.owner(), entry));
            } catch (Refused orphan) {
                if (orphan.refusal().kind() != Refusal.Kind.NOT_FOUND) {
                    throw orphan;
                }
            }
        }
        return closedFor(entry, closed).orElseGet(() -> LedgerForecast.ofNew(entry, caller.actor()));
    }

    private interface Step {

        LedgerOutcome of(LedgerEntry entry, String identity);
    }

    private static List<Callable<LedgerOutcome>> each(List<LedgerEntry> entries, List<String> identities, Step step) {
        List<Callable<LedgerOutcome>> steps = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            LedgerEntry entry = entries.get(i);
            String identity = identities.get(i);
            steps.add(() -> step.of(entry, identity));
        }
        return steps;
    }
}
