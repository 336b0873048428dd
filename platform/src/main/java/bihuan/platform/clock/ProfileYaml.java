package bihuan.platform.clock;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

import bihuan.api.clock.ClockProfile;
import bihuan.api.clock.ProfileRef;
import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.FieldError;
import bihuan.api.text.Text;

/**
 * Reads a clock profile as an administrator writes it, strictly: what is not understood is refused with its line and
 * the reason, and nothing is guessed or left out. Nothing but plain mappings, lists and scalars is let in, so that no
 * text can grow while it is read or build an object.
 */
public final class ProfileYaml {

    /** Longer than any profile, in characters. */
    static final int LONGEST = 60_000;
    private static final int DEEPEST = 8;
    private static final int MOST_MISTAKES = 50;

    private ProfileYaml() {
    }

    /**
     * One thing that is wrong.
     *
     * @param line
     *            in which line, the first being 1
     * @param code
     *            stable name of the rule
     * @param reason
     *            what is wrong and what would be right
     */
    public record Mistake(int line, FieldCode code, Text reason) {

        Mistake(int line, FieldCode code, Object... details) {
            this(line, code, code.text().with(details));
        }

        /** The error, when the profile is the value of this field. */
        public FieldError on(String field) {
            return code.on(field, text());
        }

        /** The reason with its line. */
        public Text text() {
            return Text.of("第 %s 行：%s", "Line %s: %s").with(line, reason);
        }
    }

    /**
     * What was read.
     *
     * @param profile
     *            the profile, or null when anything is wrong
     * @param mistakes
     *            what is wrong, by line
     */
    public record Result(ClockProfile profile, List<Mistake> mistakes) {
    }

    /** Reads the text of this revision. */
    public static Result read(ProfileRef ref, String yaml) {
        var mistakes = new ArrayList<Mistake>();
        ClockProfile profile = null;
        if (yaml.length() > LONGEST) {
            mistakes.add(new Mistake(1, FieldCode.TOO_LONG, LONGEST));
        } else {
            try {
                checkPlain(yaml, mistakes);
                Node root = mistakes.isEmpty() ? parser().compose(new StringReader(yaml)) : null;
                profile = mistakes.isEmpty() ? new ProfileReader(mistakes).read(ref, root) : null;
            } catch (MarkedYAMLException broken) {
                Mark mark = broken.getProblemMark() == null ? broken.getContextMark() : broken.getProblemMark();
                mistakes.add(new Mistake(mark == null ? 1 : mark.getLine() + 1, FieldCode.NOT_YAML,
                        broken.getProblem()));
            } catch (YAMLException broken) {
                mistakes.add(new Mistake(lineOf(yaml, broken), FieldCode.NOT_YAML, broken.getMessage()));
            }
        }
        List<Mistake> named = mistakes.stream().sorted(Comparator.comparing(Mistake::line)).limit(MOST_MISTAKES)
                .toList();
        return new Result(named.isEmpty() ? profile : null, named);
    }

    /** A character outside YAML is reported by its offset only. */
    private static int lineOf(String yaml, YAMLException broken) {
        return broken instanceof ReaderException at
                ? 1 + (int) yaml.substring(0, Math.min(Math.max(at.getPosition(), 0), yaml.length())).chars()
                        .filter(character -> character == '\n').count()
                : 1;
    }

    private static Yaml parser() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(true); // the reader reports them with their lines
        options.setMaxAliasesForCollections(0);
        options.setCodePointLimit(LONGEST * 2);
        return new Yaml(new SafeConstructor(options));
    }

    /** Anchors, aliases and tags, before anything is made of them; and a second document. */
    private static void checkPlain(String yaml, List<Mistake> mistakes) {
        int documents = 0;
        int depth = 0;
        for (Event event : parser().parse(new StringReader(yaml))) {
            int line = event.getStartMark().getLine() + 1;
            documents += event instanceof DocumentStartEvent ? 1 : 0;
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > DEEPEST) {
                mistakes.add(
                        new Mistake(line, FieldCode.TOO_DEEP, DEEPEST));
                return;
            }
            if (event instanceof DocumentStartEvent && documents == 2) {
                mistakes.add(new Mistake(line, FieldCode.SEVERAL_DOCUMENTS));
            }
            boolean anchored = event instanceof AliasEvent
                    || event instanceof NodeEvent node && node.getAnchor() != null;
            if (anchored) {
                mistakes.add(
                        new Mistake(line, FieldCode.ALIAS));
            }
            if (isTagged(event)) {
                mistakes.add(new Mistake(line, FieldCode.TAG));
            }
        }
    }

    private static boolean isTagged(Event event) {
        return switch (event) {
            case ScalarEvent scalar -> scalar.getTag() != null;
            case CollectionStartEvent collection -> collection.getTag() != null;
            default -> false;
        };
    }
}
