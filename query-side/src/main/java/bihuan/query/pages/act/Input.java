package bihuan.query.pages.act;

import java.util.List;

/**
 * One field of a form on a page.
 *
 * @param name
 *            its path in the contract, such as {@code document.number}
 * @param kind
 *            the control
 * @param label
 *            its name in the reader's language
 * @param required
 *            whether it is required
 * @param value
 *            its initial value, or null
 * @param options
 *            the options of a choice
 * @param fields
 *            the fields of a group
 */
public record Input(String name, Kind kind, String label, boolean required, Object value, List<Option> options,
        List<Input> fields) {

    /** The control of a field. */
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

    /** One option. */
    public record Option(String code, String label) {
    }

    /** Selects the only option of a required field. */
    Input choosing(List<Option> among) {
        Object chosen = required && value == null && among.size() == 1 ? among.getFirst().code() : value;
        return new Input(name, Kind.CHOICE, label, required, chosen, among, fields);
    }

    /** As {@link #choosing(List)}, with this one chosen where it is among them. */
    Input choosing(List<Option> among, String preferred) {
        boolean offered = among.stream().anyMatch(option -> option.code().equals(preferred));
        return new Input(name, kind, label, required, offered ? preferred : value, options, fields).choosing(among);
    }

    /** The same field, which may be left as it is. */
    Input optional() {
        return new Input(name, kind, label, false, value, options, fields.stream().map(Input::optional).toList());
    }

    boolean nothingToChoose() {
        return kind == Kind.CHOICE && !required && options.isEmpty();
    }
}
