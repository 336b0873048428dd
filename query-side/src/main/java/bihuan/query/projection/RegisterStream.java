package bihuan.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import bihuan.api.park.RegisterEvent;
import bihuan.query.projection.stream.Letter;
import bihuan.query.projection.stream.RecordedEvent;
import bihuan.query.projection.table.Refusing;
import bihuan.query.projection.table.RegisterTable;
import bihuan.query.store.Changed;
import bihuan.query.store.FileJson;
import bihuan.query.store.LedgerSchema;

/** Writes the events of parks, units and clock profiles. */
final class RegisterStream {

    private final RegisterTable register;
    private final Refusing refusing;

    RegisterStream(LedgerSchema tables, FileJson json) {
        this.register = new RegisterTable(tables, json);
        this.refusing = new Refusing(tables);
    }

    /** Writes these events as far as possible. */
    Outcome write(List<RecordedEvent<RegisterEvent>> events) {
        var letters = new ArrayList<Letter>();
        var entered = new AtomicLong();
        refusing.write(events, some -> entered.addAndGet(register.write(some)))
                .forEach((one, cause) -> letters.add(one.letter(cause)));
        return new Outcome(entered.get(), letters,
                entered.get() == 0 ? Changed.NOTHING : Touched.byRegister(events));
    }
}
