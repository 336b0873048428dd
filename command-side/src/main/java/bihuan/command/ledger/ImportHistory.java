package bihuan.command.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;

import bihuan.platform.people.PeopleDirectory;
import bihuan.platform.people.PeopleDirectory.AccountName;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** The imports of the past: who, when, which file, and what came of it. */
@Component
class ImportHistory {

    private static final int PAGE = 25;

    private final ImportJobs jobs;
    private final PeopleDirectory people;

    ImportHistory(ImportJobs jobs, PeopleDirectory people) {
        this.jobs = jobs;
        this.people = people;
    }

    /**
     * A page of imports.
     *
     * @param items
     *            the newest first
     * @param before
     *            what names the page after this one, or null
     */
    record Page(List<Item> items, String before) {
    }

    /**
     * An import.
     *
     * @param progress
     *            what it is and what came of it
     * @param at
     *            when it was asked for
     * @param by
     *            who asked
     * @param fileName
     *            the name of the file, where it had one
     * @param sha256
     *            the digest of the file, which is kept as evidence once rows were entered
     * @param park
     *            the park that the caller named for the whole file
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(@JsonUnwrapped ImportProgress progress, Instant at, Importer by, String fileName, String sha256,
            String park) {
    }

    /** Who imported: the account, and its name where it is known. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Importer(String accountId, String name) {
    }

    /** The imports before this one, or the newest. */
    Page page(String before, Locale language) {
        List<ImportJob> found = jobs.newest(before, PAGE + 1);
        List<ImportJob> page = found.subList(0, Math.min(PAGE, found.size()));
        Map<String, AccountName> names = people
                .accounts(page.stream().map(job -> job.caller().actor().accountId()).distinct().toList());
        return new Page(page.stream().map(job -> item(job, names, language)).toList(),
                found.size() > PAGE ? page.getLast().id() : null);
    }

    private static Item item(ImportJob job, Map<String, AccountName> names, Locale language) {
        String account = job.caller().actor().accountId();
        AccountName name = names.get(account);
        return new Item(ImportProgress.of(job, job.counts(), language, null), job.created(),
                new Importer(account, name == null ? null : name.name()), job.fileName(), job.sha256(),
                job.options().park());
    }
}
