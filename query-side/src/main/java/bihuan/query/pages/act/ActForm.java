package bihuan.query.pages.act;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The form of an act, ready to be drawn.
 *
 * @param path
 *            the act's name in the contract
 * @param label
 *            its name in the reader's language
 * @param rule
 *            what must hold for it and on what that rests, in the reader's language
 * @param fields
 *            what it cannot do without, and what is its own
 * @param more
 *            what every act may carry besides
 * @param amends
 *            whether only what is changed is sent
 */
public record ActForm(String path, String label, String rule, List<Input> fields, List<Input> more, boolean amends) {

    /** The form with these fields of its own, and of the envelope's those asked for at once beside them. */
    static ActForm of(String path, String label, String rule, List<Input> own, List<Input> envelope,
            Predicate<Input> asked, boolean amends) {
        var fields = new ArrayList<>(own);
        envelope.stream().filter(asked).forEach(fields::add);
        return new ActForm(path, label, rule, fields, envelope.stream().filter(asked.negate()).toList(), amends);
    }
}
