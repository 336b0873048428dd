package bihuan.command.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;

import bihuan.api.hazard.command.LedgerOutcome;
import bihuan.api.ledger.LedgerEntry;
import bihuan.api.permission.Caller;
import bihuan.api.text.Text;
import bihuan.command.ledger.RowAnswer.Outcome;
import bihuan.command.register.AuthorityNames;

/**
 * Enters the rows of an existing ledger, each for itself, or says what would become of them. The same file again
 * changes nothing, so an import that was cut off is simply done again from where it stopped.
 */
@Service
public class LedgerImport {

    /** Rows that are looked up, and remembered as done, together. */
    static final int PART = 250;

    private final Synonyms synonyms;
    private final LedgerPlan.Maker plans;
    private final LedgerNames names;
    private final AuthorityNames authorities;
    private final RowEntry entry;
    private final Clock clock;

    LedgerImport(Synonyms synonyms, LedgerPlan.Maker plans, LedgerNames names, AuthorityNames authorities,
            RowEntry entry, Clock clock) {
        this.authorities = authorities;
        this.synonyms = synonyms;
        this.plans = plans;
        this.names = names;
        this.entry = entry;
        this.clock = clock;
    }

    /** Returns the outcome of each row of a dry run. Refuses a file that is no ledger. */
    LedgerAnswer tried(byte[] file, ImportOptions options, Caller caller) {
        return read(file, options, caller, false);
    }

    /**
     * Imports a whole file, with all units that it names, and returns the number of rows that are new or unchanged. It
     * is part of setting up, and not recorded among the imports.
     */
    public long enter(byte[] file, Caller caller) {
        var options = ImportOptions.NONE.agreeing(List.of(ImportOptions.ALL));
        return read(file, options, caller, true).rows().stream().filter(row -> row.outcome() != Outcome.INVALID)
                .count();
    }

    private LedgerAnswer read(byte[] file, ImportOptions options, Caller caller, boolean commit) {
        LedgerPlan plan = plan(file, options, commit);
        if (commit) {
            registerAuthorities(plan, caller);
        }
        List<RowAnswer> answers = new ArrayList<>();
        for (int from = 0; from < plan.rows().size(); from += PART) {
            answers.addAll(part(plan, from, caller, commit, null));
        }
        return new LedgerAnswer(commit, ImportReport.of(plan), answers);
    }

    /** Registers the authorities that the rows name and the register does not know, unverified. */
    void registerAuthorities(LedgerPlan plan, Caller caller) {
        authorities.register(plan.newAuthorities(), caller.actor());
    }

    /** Parses the file; refuses one that is no ledger. */
    Ledger ledger(byte[] file, ImportOptions options) {
        return LedgerFile.read(file, synonyms, options);
    }

    /** Its rows read, to be entered or only tried. */
    LedgerPlan plan(byte[] file, ImportOptions options, boolean enters) {
        return plans.of(ledger(file, options), options, LocalDate.now(clock), enters);
    }

    /**
     * The answers to the {@value #PART} rows from there, or as many as are left.
     *
     * @param begun
     *            when the import began of which they are a part, or null when nothing was before it
     */
    List<RowAnswer> part(LedgerPlan plan, int from, Caller caller, boolean commit, Instant begun) {
        List<PlannedRow> rows = plan.rows().subList(from, Math.min(from + PART, plan.rows().size()));
        List<PlannedRow> open = rows.stream().filter(PlannedRow::isOpen).toList();
        List<LedgerEntry> entries = names.resolve(open, plan.names(), caller, commit);
        List<String> identities = open.stream().map(PlannedRow::identity).toList();
        Iterator<LedgerOutcome> outcomes = (commit
                ? entry.enter(entries, identities, caller, begun)
                : entry.compare(entries, identities, caller)).iterator();
        return rows.stream().map(row -> row.isOpen() ? answer(row.row(), outcomes.next(), plan.ledger()) : row.answer())
                .toList();
    }

    private static RowAnswer answer(ReadRow row, LedgerOutcome outcome, Ledger ledger) {
        return switch (outcome.result()) {
            case NEW -> RowAnswer.of(row, Outcome.NEW, outcome.incomplete());
            case UNCHANGED -> RowAnswer.of(row, Outcome.UNCHANGED, List.of());
            case DIFFERENT -> invalidNumber(row,
                    Text.of("此编号已导入，且以下各列与当时不同：%s。", "This number was imported before with other values in: %s.")
                            .with(String.join("、", outcome.differing().stream()
                                    .map(header -> ledger.named(row.sheet()).headerOf(Column.ofHeader(header)))
                                    .toList())));
            case CLOSED -> RowAnswer.invalid(row, Map.of(Column.ofHeader(outcome.differing().getFirst()),
                    Text.of("“%s”在发现隐患之日已停止使用。", "\"%s\" was closed by the day of discovery.")
                            .with(outcome.differing().getLast())));
            case TAKEN -> invalidNumber(row,
                    Text.of("此编号已被在线上报的隐患使用。", "A hazard reported online has this number."));
        };
    }

    private static RowAnswer invalidNumber(ReadRow row, Text why) {
        return RowAnswer.invalid(row, Map.of(Column.NUMBER, why));
    }
}
