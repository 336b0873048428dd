package bihuan.query.pages.act;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import bihuan.api.form.LongText;
import bihuan.api.form.Required;
import bihuan.api.person.PersonId;
import bihuan.api.text.Labelled;
import bihuan.query.pages.act.Input.Kind;
import bihuan.query.pages.act.Input.Option;

/**
 * Reads the fields of a form from its record, which the command side binds and OpenAPI describes, so that a page has
 * exactly these fields.
 */
final class FormInputs {

    private final Function<String, String> labels;
    private final Function<Labelled, String> words;
    private final Function<String, Object> values;

    /**
     * @param labels
     *            a field's name, by its path
     * @param words
     *            a code's word
     * @param values
     *            a field's initial value, by its path
     */
    FormInputs(Function<String, String> labels, Function<Labelled, String> words,
            Function<String, Object> values) {
        this.labels = labels;
        this.words = words;
        this.values = values;
    }

    /** The fields of this record; those in the set are required in addition to those that the record marks. */
    List<Input> of(Class<?> form, String prefix, Set<String> required) {
        return Arrays.stream(form.getRecordComponents())
                .map(field -> input(field, prefix, required.contains(prefix + field.getName()), required)).toList();
    }

    private Input input(RecordComponent field, String prefix, boolean needed, Set<String> required) {
        String path = prefix + field.getName();
        Class<?> type = field.getType();
        Kind kind = kind(field);
        List<Input> fields = kind == Kind.GROUP ? of(type, path + ".", required) : List.of();
        return new Input(path, kind, labels.apply(path), needed || field.isAnnotationPresent(Required.class),
                values.apply(path), options(type), fields);
    }

    private static Kind kind(RecordComponent field) {
        if (field.getGenericType() instanceof ParameterizedType list) {
            return list.getActualTypeArguments()[0] == PersonId.class ? Kind.PEOPLE : Kind.FILES;
        }
        Class<?> type = field.getType();
        if (type == String.class) {
            return field.isAnnotationPresent(LongText.class) ? Kind.PROSE : Kind.TEXT;
        }
        if (type == LocalDate.class) {
            return Kind.DATE;
        }
        if (type == OffsetDateTime.class) {
            return Kind.MOMENT;
        }
        if (type == BigDecimal.class || type == Integer.class) {
            return Kind.NUMBER;
        }
        if (type == Boolean.class) {
            return Kind.TICK;
        }
        if (type == PersonId.class) {
            return Kind.PERSON;
        }
        return type.isEnum() ? Kind.CHOICE : Kind.GROUP;
    }

    private List<Option> options(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(code -> new Option(((Enum<?>) code).name(), words.apply((Labelled) code))).toList()
                : List.of();
    }
}
