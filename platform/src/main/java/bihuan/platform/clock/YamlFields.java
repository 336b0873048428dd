package bihuan.platform.clock;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

import bihuan.api.form.FieldValues;
import bihuan.api.form.UnreadableField;
import bihuan.api.refusal.FieldCode;
import bihuan.api.text.Text;
import bihuan.platform.clock.ProfileYaml.Mistake;

/** Reads the fields of a YAML tree and records each error with its line. */
final class YamlFields {

    private final List<Mistake> mistakes;

    YamlFields(List<Mistake> mistakes) {
        this.mistakes = mistakes;
    }

    /** The entries of a mapping by key; a node that is no mapping, a duplicate key and an unknown key are errors. */
    Map<String, Node> mapping(Node node, Set<String> known) {
        Map<String, Node> entries = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            mistake(node, FieldCode.NOT_AN_OBJECT);
            return entries;
        }
        mapping.getValue().forEach(entry -> {
            String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : null;
            if (key == null || !known.contains(key)) {
                mistake(entry.getKeyNode(), FieldCode.UNKNOWN_FIELD, Text.of("没有“%s”这一项；可用：%s。",
                        "There is no \"%s\"; use one of %s.").with(key, String.join(", ", known)));
            } else if (entries.putIfAbsent(key, entry.getValueNode()) != null) {
                mistake(entry.getKeyNode(), FieldCode.DUPLICATE_KEY, key);
            }
        });
        return entries;
    }

    /** Returns the elements of a list with at most this many. */
    List<Node> list(Node node, int most) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        mistake(node, FieldCode.NOT_A_LIST, most);
        return List.of();
    }

    /** Returns a required node; a missing one is an error at its mapping. */
    Node required(Node mapping, Map<String, Node> entries, String key) {
        Node node = entries.get(key);
        if (node == null) {
            mistake(mapping, FieldCode.REQUIRED, Text.of("缺少“%s”。", "\"%s\" is missing.").with(key));
        }
        return node;
    }

    /** Returns a text that is not blank, or null with an error recorded. */
    String text(Node node) {
        return node instanceof ScalarNode scalar && !scalar.getValue().isBlank()
                ? value(node, () -> FieldValues.text(scalar.getValue(), ProfileYaml.LONGEST, true))
                : noted(node, FieldCode.NOT_A_TEXT);
    }

    /** Returns a whole number within bounds, or null with an error recorded. */
    Integer number(Node node, int least, int most) {
        return value(node, () -> (int) FieldValues.within(FieldValues.whole(plain(node)), least, most));
    }

    /** Returns {@code true} or {@code false}; false with an error recorded. */
    boolean bool(Node node) {
        return Boolean.TRUE.equals(value(node, () -> FieldValues.bool(plain(node))));
    }

    /** Returns one of these words, or null with an error recorded. */
    String oneOf(Node node, Collection<String> known) {
        String word = text(node);
        return word == null ? null : value(node, () -> FieldValues.oneOf(word, known));
    }

    /** A scalar as written without quotation marks; what is quoted is a text, and no number. */
    private static String plain(Node node) {
        return node instanceof ScalarNode scalar && scalar.isPlain() ? scalar.getValue() : "";
    }

    /** Returns the value read, or null with an error recorded, which quotes the scalar: a line may hold several. */
    <T> T value(Node node, Supplier<T> read) {
        try {
            return read.get();
        } catch (UnreadableField unreadable) {
            mistake(node, unreadable.code(),
                    node instanceof ScalarNode scalar
                            ? Text.of("“%s”：%s", "\"%s\": %s").with(scalar.getValue(), unreadable.text())
                            : unreadable.text());
            return null;
        }
    }

    private <T> T noted(Node node, FieldCode code) {
        mistake(node, code);
        return null;
    }

    void mistake(Node node, FieldCode code, Object... details) {
        mistake(node, code, code.text().with(details));
    }

    void mistake(Node node, FieldCode code, Text reason) {
        mistakes.add(new Mistake(node.getStartMark().getLine() + 1, code, reason));
    }
}
