package bihuan.command.hazard.decision;

import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

import bihuan.api.hazard.action.HazardAction;
import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.FieldError;

/**
 * A named rule about one field of one form. A missing field breaks no content rule: required fields are
 * checked separately.
 *
 * @param code
 *            what it is known by
 * @param form
 *            the form it is about
 * @param field
 *            the field to blame
 * @param value
 *            how to read that field
 * @param broken
 *            whether the value breaks the rule
 * @param since
 *            the {@link RuleEdition} from which on it holds
 */
record ContentRule<F extends HazardAction, V>(FieldCode code, Class<F> form, String field, Function<F, V> value,
        BiPredicate<V, RuleContext> broken, int since) {

    /** The same rule for acts that were done under this edition or a later one. */
    ContentRule<F, V> since(int edition) {
        return new ContentRule<>(code, form, field, value, broken, edition);
    }

    /** The error, when this rule is about the form at hand and the form breaks it. */
    Optional<FieldError> check(RuleContext situation) {
        if (!form.isInstance(situation.form()) || situation.edition() < since) {
            return Optional.empty();
        }
        V given = value.apply(form.cast(situation.form()));
        return given != null && broken.test(given, situation)
                ? Optional.of(code.on(field))
                : Optional.empty();
    }
}
