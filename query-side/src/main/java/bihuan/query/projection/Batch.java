package bihuan.query.projection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

import bihuan.api.park.RegisterEvent;

/** The events of one batch, collected while it is handled and written once, just before its transaction commits. */
final class Batch {

    private static final String KEY = Batch.class.getName();

    private final Map<String, List<Seen>> hazards = new LinkedHashMap<>();
    private final List<RegisterEvent> registered = new ArrayList<>();

    /** The batch at hand; the first event of it says what is to be done at the end, and after the commit. */
    static Batch current(Consumer<Batch> write, Runnable committed) {
        UnitOfWork<?> work = CurrentUnitOfWork.get().root();
        return work.getOrComputeResource(KEY, key -> {
            var batch = new Batch();
            work.onPrepareCommit(ready -> write.accept(batch));
            work.afterCommit(done -> committed.run());
            return batch;
        });
    }

    void add(Seen seen) {
        hazards.computeIfAbsent(seen.event().hazardId(), id -> new ArrayList<>()).add(seen);
    }

    void add(RegisterEvent event) {
        registered.add(event);
    }

    Map<String, List<Seen>> hazards() {
        return hazards;
    }

    List<RegisterEvent> registered() {
        return registered;
    }
}
