package bihuan.query.pages.act;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The form of an act, ready to be rendered.
 *
 * @param path
 *            the act's name in the contract
 * @param label
 *            its name in the reader's language
 * @param rule
 *            its precondition and legal basis, in the reader's language
 * @param fields
 *            the required fields, and the fields of this act
 * @param more
 *            the optional fields that every act has
 * @param amends
 *            whether only changed fields are sent
 * @param fixed
 *            what is sent besides, as a JSON object; or null
 */
public record ActForm(String path, String label, String rule, List<Input> fields, List<Input> more, boolean amends,
        String fixed) {

    /** The form with its own fields and the required fields of the envelope. */
    static ActForm of(String path, String label, String rule, List<Input> own, List<Input> envelope,
            Predicate<Input> asked, boolean amends) {
        var fields = new ArrayList<>(own);
        envelope.stream().filter(asked).forEach(fields::add);
        return new ActForm(path, label, rule, fields, envelope.stream().filter(asked.negate()).toList(), amends,
                null);
    }
}
