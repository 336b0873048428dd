package bihuan.platform.clock;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

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
            mistake(node, "not-a-mapping", Text.of("此处应为“名称: 内容”。", "\"name: content\" is wanted here."));
            return entries;
        }
        mapping.getValue().forEach(entry -> {
            String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : null;
            if (key == null || !known.contains(key)) {
                mistake(entry.getKeyNode(), "unknown-key", Text.of("没有“%s”这一项；可用：%s。",
                        "There is no \"%s\"; known are %s.").with(key, String.join(", ", known)));
            } else if (entries.putIfAbsent(key, entry.getValueNode()) != null) {
                mistake(entry.getKeyNode(), "duplicate-key", Text.of("“%s”重复。", "\"%s\" is there twice.").with(key));
            }
        });
        return entries;
    }

    /** The elements of a list. */
    List<Node> list(Node node) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        mistake(node, "not-a-list", Text.of("此处应为列表。", "A list is wanted here."));
        return List.of();
    }

    /** What must be there; noted at the mapping that lacks it. */
    Node required(Node mapping, Map<String, Node> entries, String key) {
        Node node = entries.get(key);
        if (node == null) {
            mistake(mapping, "missing", Text.of("缺少“%s”。", "\"%s\" is missing.").with(key));
        }
        return node;
    }

    /** A text that is not blank, or null with a mistake noted. */
    String text(Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        mistake(node, "not-a-text", Text.of("此处应为文字。", "A text is wanted here."));
        return null;
    }

    /** A whole number within bounds, or null with a mistake noted. */
    Integer number(Node node, int least, int most) {
        if (node instanceof ScalarNode scalar && scalar.isPlain() && scalar.getValue().matches("-?\\d{1,9}")) {
            int number = Integer.parseInt(scalar.getValue());
            if (number >= least && number <= most) {
                return number;
            }
            mistake(node, "out-of-range", Text.of("%s 不在 %s 至 %s 之内。", "%s is not within %s to %s.").with(number, least,
                    most));
        } else {
            mistake(node, "not-a-number", Text.of("此处应为整数。", "A whole number is wanted here."));
        }
        return null;
    }

    /** {@code true} or {@code false}; false with a mistake noted. */
    boolean truth(Node node) {
        String value = node instanceof ScalarNode scalar && scalar.isPlain() ? scalar.getValue() : "";
        if (!value.equals("true") && !value.equals("false")) {
            mistake(node, "not-a-truth", Text.of("此处应为 true 或 false。", "true or false is wanted here."));
        }
        return value.equals("true");
    }

    void mistake(Node node, String code, Text reason) {
        mistakes.add(new Mistake(node.getStartMark().getLine() + 1, code, reason));
    }
}
