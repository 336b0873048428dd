package bihuan.command.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.permission.Role;
import bihuan.api.person.PersonId;
import bihuan.api.clock.ProfileRef;
import bihuan.command.hazard.decision.Callers;
import bihuan.command.hazard.decision.HazardState;
import bihuan.command.hazard.decision.LedgerDecider;
import bihuan.platform.testing.PlainLedger;

/** The ledger that ships with the product, and what can be made of a ledger without a database. */
final class SampleLedger {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static final Synonyms SYNONYMS = Synonyms.builtIn();

    private SampleLedger() {
    }

    static byte[] bytes() {
        try (InputStream file = SampleLedger.class.getResourceAsStream("/sample/ledger-sample.csv")) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text() {
        return new String(bytes(), StandardCharsets.UTF_8).replace("\uFEFF", "").replace("\r\n", "\n");
    }

    /** Its rows by header, cut at commas: its cells hold none. */
    static List<Map<String, String>> cutAtCommas() {
        return PlainLedger.rows(text());
    }

    static List<ReadRow> read(byte[] file) {
        return LedgerFile.read(file, SYNONYMS, ImportOptions.NONE).rows().stream()
                .map(row -> ReadRow.of(row, TODAY)).toList();
    }

    /** The history of a row, with people and places as if they were known. */
    static List<HazardEvent> history(ReadRow row) {
        PersonId principal = row.principal() == null ? null : PersonId.of("person-" + row.principal().name());
        var inspectors = row.inspectors().stream().map(each -> PersonId.of("person-" + each.name())).toList();
        return LedgerDecider.events("hazard-" + row.number(),
                row.entry().resolved("park-1", "unit-1", principal, inspectors, Map.of()),
                Callers.of(Role.ADMIN).actor(), ProfileRef.DEFAULT);
    }

    static HazardState fold(List<HazardEvent> history) {
        HazardState state = HazardState.NONE;
        for (HazardEvent event : history) {
            state = HazardState.evolve(state, event);
        }
        return state;
    }
}
