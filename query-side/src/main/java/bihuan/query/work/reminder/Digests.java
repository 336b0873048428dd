package bihuan.query.work.reminder;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;

import bihuan.query.ledger.HazardRow;
import bihuan.query.ledger.Ledger;
import bihuan.query.ledger.LedgerQuery;
import bihuan.query.web.Parameters;
import bihuan.query.work.reminder.Digest.Item;
import bihuan.query.work.reminder.Digest.Section;

/** Makes digests of the ledger within an account's scope: one page of it per topic. */
@Component
class Digests {

    /** The number of hazards that a section lists; further ones are only counted. */
    static final int NAMED = 50;

    private final Ledger ledger;

    Digests(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The digest of this account for this day. */
    Digest of(Recipient recipient, LocalDate day) {
        var sections = Arrays.stream(DigestTopic.values())
                .filter(concern -> concern.concerns(recipient.role(), recipient.choice()))
                .flatMap(concern -> section(concern, recipient, day)).toList();
        return new Digest(recipient.accountId(), day, sections);
    }

    private Stream<Section> section(DigestTopic concern, Recipient recipient, LocalDate day) {
        var question = new HashMap<>(concern.question(day, recipient.choice()));
        question.put("sort", "currentDeadline");
        var asked = new LinkedMultiValueMap<String, String>();
        asked.setAll(question);
        asked.add("size", String.valueOf(NAMED));
        var given = new Parameters(asked);
        var query = LedgerQuery.of(given);
        given.check();
        var page = ledger.page(query, recipient.scope());
        return page.items().isEmpty()
                ? Stream.empty()
                : Stream.of(new Section(concern, page.items().stream().map(Digests::item).toList(), page.total(),
                        question));
    }

    private static Item item(HazardRow row) {
        return new Item(row.id(), row.number(), row.unitName(), row.location(),
                row.rectification().open() ? row.currentDeadline() : null);
    }
}
