package bihuan.command.act;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import bihuan.api.form.Blank;
import bihuan.api.form.Required;
import bihuan.api.hazard.Envelope;
import bihuan.api.lifecycle.Action.Need;
import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.FieldError;

/** Finds required fields that a form lacks. */
public final class RequiredFields {

    private RequiredFields() {
    }

    /** An error for each component marked {@link Required} that is blank, in the form and in the records within it. */
    public static List<FieldError> missing(Record form) {
        List<FieldError> errors = new ArrayList<>();
        collect("", form, errors);
        return errors;
    }

    /** An error for each field of the envelope that the action needs and that is blank. */
    public static List<FieldError> missing(Envelope envelope, Set<Need> needs) {
        List<FieldError> errors = new ArrayList<>();
        for (Need need : Need.values()) {
            if (needs.contains(need)) {
                switch (need) {
                    case REASON -> require("reason", envelope.reason(), errors);
                    case LEGAL_BASIS -> require("legalBasis", envelope.legalBasis(), errors);
                    case DOCUMENT -> require("document", envelope.document(), errors);
                    case EVIDENCE -> require("evidence", envelope.evidence(), errors);
                }
            }
        }
        if (envelope.document() != null) {
            collect("document.", envelope.document(), errors);
        }
        return errors;
    }

    private static void collect(String prefix, Record form, List<FieldError> errors) {
        for (RecordComponent component : form.getClass().getRecordComponents()) {
            Object value = read(form, component);
            if (component.isAnnotationPresent(Required.class)) {
                require(prefix + component.getName(), value, errors);
            }
            switch (value) {
                case Record nested -> collect(prefix + component.getName() + ".", nested, errors);
                case List<?> many -> collect(prefix + component.getName(), many, errors);
                case null, default -> {
                }
            }
        }
    }

    private static void collect(String list, List<?> elements, List<FieldError> errors) {
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) instanceof Record element) {
                collect(list + "[" + i + "].", element, errors);
            }
        }
    }

    private static void require(String field, Object value, List<FieldError> errors) {
        if (Blank.is(value)) {
            errors.add(FieldCode.REQUIRED.on(field));
        }
    }

    private static Object read(Record form, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(form);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }
}
