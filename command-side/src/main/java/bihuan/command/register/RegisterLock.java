package bihuan.command.register;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

import bihuan.platform.database.Database;

/**
 * Lets one change of the registers be checked and recorded at a time, in whichever process: each names a second park,
 * unit or authority, which another change could merge or close between the check and the record. Held by a connection
 * of its own, because the event may be in another store than the tables, and released however the process ends.
 */
@Component
class RegisterLock {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** Of PostgreSQL's advisory lock; any number that has no other use. */
    private static final long KEY = 4_400_044L;

    private final Database database;
    private final ReentrantLock here = new ReentrantLock(true);

    RegisterLock(Database database) {
        this.database = database;
    }

    /** Does this while no other process or thread does the like; a failure to get the lock is an outage. */
    <R> R holding(Supplier<R> work) {
        take();
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(),
                database.password()); Statement lock = connection.createStatement()) {
            lock.execute("SET lock_timeout = " + PATIENCE.toMillis());
            lock.execute("SELECT pg_advisory_lock(" + KEY + ")");
            return work.get();
        } catch (SQLException away) {
            throw new DataAccessResourceFailureException("The lock of the registers could not be taken or freed", away);
        } finally {
            here.unlock();
        }
    }

    private void take() {
        try {
            if (!here.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new CannotAcquireLockException("Another change of the registers takes too long");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotAcquireLockException("Stopped while waiting for the registers", stopped);
        }
    }
}
