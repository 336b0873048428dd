package bihuan.command.ledger;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.core.io.ClassPathResource;

/** Maps the headers of ledgers to columns. */
final class Synonyms {

    private static final String BUILT_IN = "ledger-synonyms.yml";

    private final Map<String, Column> byKey = new HashMap<>();

    private Synonyms() {
    }

    /** Those that ship with the product. */
    static Synonyms builtIn() {
        try {
            var synonyms = new Synonyms();
            synonyms.add(BUILT_IN, new ClassPathResource(BUILT_IN).getContentAsString(StandardCharsets.UTF_8));
            return synonyms;
        } catch (IOException unreadable) {
            throw new IllegalStateException("Cannot read " + BUILT_IN, unreadable);
        }
    }

    /**
     * Those that ship with the product and an administrator's own, which win.
     *
     * @throws IllegalStateException
     *             when the file cannot be used; says where in it and why
     */
    static Synonyms with(Path file) {
        Synonyms synonyms = builtIn();
        try {
            synonyms.add(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException foreign) {
            throw new IllegalStateException(
                    file + ": 不是 UTF-8 文本。 It is no UTF-8 text (bihuan.ledger-synonyms).", foreign);
        } catch (IOException unreadable) {
            throw new IllegalStateException(
                    file + ": 无法读取。 It cannot be read (bihuan.ledger-synonyms).", unreadable);
        }
        return synonyms;
    }

    /** The column of this header, or null. */
    Column of(String header) {
        return byKey.get(HeaderText.key(header));
    }

    /** Whether the header is the column's own name, in full or half width. */
    static boolean isOwnName(Column column, String header) {
        return HeaderText.key(column.header()).equals(HeaderText.key(header));
    }

    private void add(String name, String yaml) {
        List<SynonymsFile.Entry> entries = SynonymsFile.read(name, new StringReader(yaml));
        Map<String, SynonymsFile.Entry> seen = new HashMap<>();
        for (SynonymsFile.Entry entry : entries) {
            String key = HeaderText.key(entry.synonym());
            SynonymsFile.Entry other = seen.putIfAbsent(key, entry);
            if (other != null && other.column() != entry.column()) {
                throw SynonymsFile.broken(name, entry.line(), "“%s”已属于“%s”。".formatted(entry.synonym(),
                        other.column().header()),
                        "\"%s\" belongs to \"%s\" already.".formatted(entry.synonym(), other.column().header()));
            }
            Arrays.stream(Column.values()).filter(column -> isOwnName(column, entry.synonym()))
                    .filter(column -> column != entry.column()).findFirst().ifPresent(column -> {
                        throw SynonymsFile.broken(name, entry.line(), "“%s”是另一列的本名。".formatted(entry.synonym()),
                                "\"%s\" is another column's own name.".formatted(entry.synonym()));
                    });
            byKey.put(key, entry.column());
        }
        Arrays.stream(Column.values()).forEach(column -> byKey.put(HeaderText.key(column.header()), column));
    }
}
