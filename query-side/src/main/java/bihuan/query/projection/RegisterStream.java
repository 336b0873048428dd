package bihuan.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import bihuan.api.park.RegisterEvent;
import bihuan.query.projection.stream.DeadLetter;
import bihuan.query.projection.stream.RecordedEvent;
import bihuan.query.projection.table.RegisterTable;
import bihuan.query.projection.table.SavepointWriter;
import bihuan.query.store.ChangeSet;
import bihuan.query.store.FileJson;
import bihuan.query.store.LedgerSchema;

/** Writes the events of parks, units and clock profiles. */
final class RegisterStream {

    private final RegisterTable register;
    private final SavepointWriter savepoints;

    RegisterStream(LedgerSchema tables, FileJson json) {
        this.register = new RegisterTable(tables, json);
        this.savepoints = new SavepointWriter(tables);
    }

    /** Writes these events as far as possible. */
    Outcome write(List<RecordedEvent<RegisterEvent>> events) {
        var letters = new ArrayList<DeadLetter>();
        var entered = new AtomicLong();
        savepoints.write(events, some -> entered.addAndGet(register.write(some)))
                .forEach((one, cause) -> letters.add(one.letter(cause)));
        return new Outcome(entered.get(), letters,
                entered.get() == 0 ? ChangeSet.NOTHING : BatchChanges.byRegister(events));
    }
}
