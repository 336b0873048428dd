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

/** Takes a YAML tree apart and notes, with its line, whatever is not what was asked for. */
final class YamlFields {

    private final List<Mistake> mistakes;

    YamlFields(List<Mistake> mistakes) {
        this.mistakes = mistakes;
    }

    /** The entries of a mapping by key; what is no mapping, a key twice and a key that is not known are mistakes. */
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

    /** The elements of a list, of which this many count at most. */
    List<Node> list(Node node, int most) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        mistake(node, FieldCode.NOT_A_LIST, most);
        return List.of();
    }

    /** What must be there; noted at the mapping that lacks it. */
    Node required(Node mapping, Map<String, Node> entries, String key) {
        Node node = entries.get(key);
        if (node == null) {
            mistake(mapping, FieldCode.REQUIRED, Text.of("缺少“%s”。", "\"%s\" is missing.").with(key));
        }
        return node;
    }

    /** A text that is not blank, or null with a mistake noted. */
    String text(Node node) {
        return node instanceof ScalarNode scalar && !scalar.getValue().isBlank()
                ? value(node, () -> FieldValues.text(scalar.getValue(), ProfileYaml.LONGEST, true))
                : noted(node, FieldCode.NOT_A_TEXT);
    }

    /** A whole number within bounds, or null with a mistake noted. */
    Integer number(Node node, int least, int most) {
        return value(node, () -> (int) FieldValues.within(FieldValues.whole(plain(node)), least, most));
    }

    /** {@code true} or {@code false}; false with a mistake noted. */
    boolean bool(Node node) {
        return Boolean.TRUE.equals(value(node, () -> FieldValues.bool(plain(node))));
    }

    /** One of these words, or null with a mistake noted. */
    String oneOf(Node node, Collection<String> known) {
        String word = text(node);
        return word == null ? null : value(node, () -> FieldValues.oneOf(word, known));
    }

    /** A scalar as written without quotation marks; what is quoted is a text, and no number. */
    private static String plain(Node node) {
        return node instanceof ScalarNode scalar && scalar.isPlain() ? scalar.getValue() : "";
    }

    /** What is read, or null with a mistake noted. */
    <T> T value(Node node, Supplier<T> read) {
        try {
            return read.get();
        } catch (UnreadableField unreadable) {
            mistake(node, unreadable.code(), unreadable.text());
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
