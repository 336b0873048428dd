package bihuan.command.ledger;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads a file of synonyms: {@code column: [header, header]}. Errors are reported with their line. */
final class SynonymsFile {

    private SynonymsFile() {
    }

    /** One synonym and its line. */
    record Entry(Column column, String synonym, int line) {
    }

    static List<Entry> read(String name, Reader yaml) {
        Node root = compose(name, yaml);
        List<Entry> entries = new ArrayList<>();
        if (root == null) {
            return entries;
        }
        if (!(root instanceof MappingNode columns)) {
            throw broken(name, line(root), "应写作“列名: [表头, 表头]”。", "Write \"column: [header, header]\".");
        }
        for (NodeTuple tuple : columns.getValue()) {
            Column column = column(name, tuple.getKeyNode());
            List<Node> synonyms = tuple.getValueNode() instanceof SequenceNode several
                    ? several.getValue()
                    : List.of(tuple.getValueNode());
            synonyms.forEach(each -> entries.add(new Entry(column, text(name, each), line(each))));
        }
        return entries;
    }

    /** Returns the exception for an invalid file, with line and reason. */
    static IllegalStateException broken(String name, int line, String zh, String en) {
        return new IllegalStateException("%s:%d: %s %s".formatted(name, line, zh, en));
    }

    private static Node compose(String name, Reader yaml) {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).compose(yaml);
        } catch (MarkedYAMLException wrong) {
            int line = wrong.getProblemMark() == null ? 1 : wrong.getProblemMark().getLine() + 1;
            throw broken(name, line, "不是有效的 YAML。", "No valid YAML: " + wrong.getProblem());
        } catch (YAMLException wrong) {
            throw broken(name, 1, "不是有效的 YAML。", "No valid YAML: " + wrong.getMessage());
        }
    }

    private static Column column(String name, Node node) {
        String header = text(name, node);
        Column column = Column.ofHeader(header);
        if (column == null) {
            throw broken(name, line(node), "没有名为“%s”的列。".formatted(header),
                    "There is no column \"%s\".".formatted(header));
        }
        return column;
    }

    private static String text(String name, Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw broken(name, line(node), "此处应为一个表头。", "A header is wanted here.");
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
