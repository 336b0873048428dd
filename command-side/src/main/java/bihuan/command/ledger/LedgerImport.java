package bihuan.command.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;

import com.fasterxml.uuid.Generators;

import bihuan.api.hazard.command.CompareWithLedger;
import bihuan.api.hazard.command.LedgerOutcome;
import bihuan.api.hazard.command.RegisterFromLedger;
import bihuan.api.ledger.LedgerEntry;
import bihuan.api.permission.Caller;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.command.dispatch.Commands;
import bihuan.command.hazard.decision.LedgerDecider;
import bihuan.command.ledger.RowAnswer.Outcome;
import bihuan.command.reservation.Reservations;
import bihuan.command.reservation.Reservations.Kind;

/**
 * Enters the rows of an existing ledger, each for itself, or says what would become of them. The same file again changes
 * nothing, so an import that was cut off is simply done again.
 */
@Service
public class LedgerImport {

    private final Commands commands;
    private final Reservations reservations;
    private final LedgerNames names;
    private final Clock clock;

    LedgerImport(Commands commands, Reservations reservations, LedgerNames names, Clock clock) {
        this.commands = commands;
        this.reservations = reservations;
        this.names = names;
        this.clock = clock;
    }

    /** What became of each row; with {@code commit} false, what would. Refused as a whole when it is no ledger. */
    LedgerAnswer read(byte[] file, Caller caller, boolean commit) {
        Sheet sheet = CsvLedger.read(file);
        LocalDate today = LocalDate.now(clock);
        Map<String, LedgerEntry> seen = new HashMap<>();
        List<RowAnswer> answers = new ArrayList<>();
        for (Sheet.Row row : sheet.rows()) {
            ReadRow read = ReadRow.of(row, today);
            answers.add(answer(read, caller, commit, seen));
        }
        return new LedgerAnswer(commit, answers, sheet.ignored());
    }

    /** Enters a whole file and answers how many rows are in, new or unchanged. */
    public long enter(byte[] file, Caller caller) {
        return read(file, caller, true).rows().stream().filter(row -> row.outcome() != Outcome.INVALID).count();
    }

    private RowAnswer answer(ReadRow row, Caller caller, boolean commit, Map<String, LedgerEntry> seen) {
        String parkId = row.park() == null ? null : names.park(row.park());
        if (row.park() != null && parkId == null) {
            row.errors().put(Column.PARK, Text.of("没有这个园区，园区须先登记。", "No such park; a park must be registered first."));
        }
        if (!row.errors().isEmpty()) {
            return RowAnswer.invalid(row, row.errors());
        }
        LedgerEntry entry = names.resolve(row, parkId, caller, commit);
        String identity = Reservations.within(parkId, row.number());
        LedgerEntry before = seen.putIfAbsent(identity, entry);
        if (before != null) {
            return before.values().equals(entry.values())
                    ? RowAnswer.of(row, Outcome.UNCHANGED, List.of())
                    : invalidNumber(row, Text.of("同一文件中此编号已有内容不同的行。",
                            "Another row of this file has the number and says something else."));
        }
        return answer(row, commit ? enter(entry, identity, caller) : compare(entry, identity, caller));
    }

    private LedgerOutcome enter(LedgerEntry entry, String identity, Caller caller) {
        String id = reservations.claim(Kind.HAZARD_NUMBER, identity,
                "hazard-" + Generators.timeBasedEpochGenerator().generate());
        if (entry.listingDocument() != null && entry.listingAuthority() != null) {
            // Old ledgers list several hazards by one document; only acts done here must have their own.
            reservations.claim(Kind.LISTING_DOCUMENT,
                    Reservations.within(entry.listingAuthority(), entry.listingDocument()), id);
        }
        return commands.send(new RegisterFromLedger(id, caller, entry));
    }

    private LedgerOutcome compare(LedgerEntry entry, String identity, Caller caller) {
        String id = reservations.holder(Kind.HAZARD_NUMBER, identity);
        if (id != null) {
            try {
                return commands.send(new CompareWithLedger(id, entry));
            } catch (Refused orphan) {
                if (orphan.refusal().kind() != Refusal.Kind.NOT_FOUND) {
                    throw orphan;
                }
            }
        }
        return LedgerDecider.entered(LedgerDecider.events("hazard-to-be", entry, caller.actor()));
    }

    private static RowAnswer answer(ReadRow row, LedgerOutcome outcome) {
        return switch (outcome.result()) {
            case NEW -> RowAnswer.of(row, Outcome.NEW, outcome.incomplete());
            case UNCHANGED -> RowAnswer.of(row, Outcome.UNCHANGED, List.of());
            case DIFFERENT -> invalidNumber(row,
                    Text.of("此编号已导入，且以下各列与当时不同：%s。", "This number was imported before with other values in: %s.")
                            .with(String.join("、", outcome.differing())));
            case TAKEN -> invalidNumber(row,
                    Text.of("此编号已被在线上报的隐患使用。", "A hazard reported online has this number."));
        };
    }

    private static RowAnswer invalidNumber(ReadRow row, Text why) {
        return RowAnswer.invalid(row, Map.of(Column.NUMBER, why));
    }
}
