package bihuan.query.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import bihuan.query.store.StoredHazard;
import bihuan.query.web.NamesByDay;

/**
 * The authorities that hazards name, by their names of the day that is shown: acts hold the names of their own days.
 */
@Component
public class AuthoritiesByDay {

    private final NamesByDay names;

    AuthoritiesByDay(NamesByDay names) {
        this.names = names;
    }

    /** These hazards in the same order, their authorities by the names of then; all are looked up at once. */
    public List<StoredHazard> in(Collection<StoredHazard> hazards, LocalDate day, Instant knownAt) {
        Map<String, String> then = names.on(hazards.stream().flatMap(hazard -> hazard.file().authorities())
                .collect(Collectors.toSet()), day, knownAt);
        return hazards.stream().map(hazard -> new StoredHazard(hazard.file().calling(then), hazard.parkName(),
                hazard.unitName())).toList();
    }
}
