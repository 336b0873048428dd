package bihuan.query.web;

import java.lang.reflect.RecordComponent;

/** Reads the fields of records whose type is not known beforehand. */
public final class RecordFields {

    private RecordFields() {
    }

    /** The value of this field. */
    public static Object read(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }
}
