package bihuan.query.projection.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.springframework.dao.DataIntegrityViolationException;

import bihuan.query.store.LedgerSchema;

/**
 * Writes many items at once and, when PostgreSQL refuses a value among them, one by one to find the faulty item.
 * Savepoints keep the transaction of the batch, and with it the token, usable.
 */
public final class SavepointWriter {

    private final LedgerSchema tables;

    public SavepointWriter(LedgerSchema tables) {
        this.tables = tables;
    }

    /** Writes the items and returns those that were refused, with the cause. */
    public <T> Map<T, RuntimeException> write(List<T> all, Consumer<List<T>> writer) {
        var refused = new LinkedHashMap<T, RuntimeException>();
        if (!all.isEmpty() && attempt(all, writer) != null) {
            for (T one : all) {
                RuntimeException cause = attempt(List.of(one), writer);
                if (cause != null) {
                    refused.put(one, cause);
                }
            }
        }
        return refused;
    }

    /** Returns null on success. Failures that the values did not cause, such as a lost connection, are not caught. */
    private <T> RuntimeException attempt(List<T> some, Consumer<List<T>> writer) {
        tables.sql("savepoint attempt").update();
        try {
            writer.accept(some);
            tables.sql("release savepoint attempt").update();
            return null;
        } catch (DataIntegrityViolationException refused) {
            tables.sql("rollback to savepoint attempt").update();
            return refused;
        }
    }
}
