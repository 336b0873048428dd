package bihuan.query.pages.act;

import java.util.List;

/**
 * One field of a form as a page draws it.
 *
 * @param name
 *            its path in the contract, such as {@code document.number}
 * @param kind
 *            how it is drawn
 * @param label
 *            its name in the reader's language
 * @param required
 *            whether the act cannot do without it
 * @param value
 *            what stands in it at first, or null
 * @param options
 *            of a choice: what there is to choose
 * @param fields
 *            of a group: what is in it
 */
public record Input(String name, Kind kind, String label, boolean required, Object value, List<Option> options,
        List<Input> fields) {

    /** How a field is drawn. */
    public enum Kind {
        TEXT,
        PROSE,
        DATE,
        MOMENT,
        NUMBER,
        CHOICE,
        TICK,
        PERSON,
        PEOPLE,
        FILES,
        GROUP
    }

    /** One of what there is to choose. */
    public record Option(String code, String label) {
    }

    /** Where there is no more than one to choose, and one must be, it is chosen. */
    Input choosing(List<Option> among) {
        Object chosen = required && value == null && among.size() == 1 ? among.getFirst().code() : value;
        return new Input(name, Kind.CHOICE, label, required, chosen, among, fields);
    }

    boolean nothingToChoose() {
        return kind == Kind.CHOICE && !required && options.isEmpty();
    }
}
