package bihuan.command.act;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import bihuan.api.refusal.FieldError;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;

/** Collects the errors of a form: one per field, with parse errors first. */
public final class FormErrors {

    private FormErrors() {
    }

    /**
     * Refuses the form if anything is wrong with it. Where something in a list could not be read, nothing else is said
     * about that list: its elements would be counted wrongly.
     */
    @SafeVarargs
    public static void check(List<FieldError> unreadable, List<FieldError>... further) {
        List<FieldError> errors = new ArrayList<>(unreadable);
        Set<String> blamed = new HashSet<>();
        unreadable.forEach(error -> {
            blamed.add(error.field());
            blamed.add(list(error.field()));
        });
        Stream.of(further).flatMap(List::stream).filter(error -> !blamed.contains(list(error.field())))
                .filter(error -> blamed.add(error.field())).forEach(errors::add);
        if (!errors.isEmpty()) {
            throw new Refused(Refusal.invalid(errors));
        }
    }

    private static String list(String field) {
        return field.replaceFirst("\\[.*", "");
    }
}
