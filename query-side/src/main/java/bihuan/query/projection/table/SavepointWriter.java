package bihuan.query.projection.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.springframework.dao.DataIntegrityViolationException;

import bihuan.query.store.LedgerSchema;

/**
 * Writes many at once and, when PostgreSQL refuses a value among them, one by one to find out whose it is. Savepoints
 * keep the transaction of the batch, and with it the token, alive.
 */
public final class SavepointWriter {

    private final LedgerSchema tables;

    public SavepointWriter(LedgerSchema tables) {
        this.tables = tables;
    }

    /** Writes them and answers those that were refused, with why. */
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

    /** Null when it went well. What is no fault of the values, such as a lost connection, is not caught. */
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
