package bihuan.query.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.TreeMap;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import bihuan.api.hazard.event.HazardEvent;
import bihuan.query.core.Recorded;

/** A hazard as of a day is what was done by then, also when corrected days put an act before the one it follows. */
class AnyDayTest {

    @Property(tries = 2000)
    void any_history_folds_as_of_any_day(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int length) {
        var recorded = new TreeMap<Long, Recorded<HazardEvent>>();
        LegalLives.of("hazard", "park", "unit", length, new Random(seed))
                .forEach(event -> recorded.put((long) recorded.size(), new Recorded<>(event, Instant.EPOCH)));
        LocalDate last = recorded.values().stream().map(one -> one.event().act().occurredOn())
                .max(LocalDate::compareTo).orElseThrow();
        for (LocalDate day = Acts.START.minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            LocalDate asOf = day;
            assertThatCode(() -> Fold.of(recorded, asOf)).as("as of %s", asOf).doesNotThrowAnyException();
        }
        assertThat(Fold.of(recorded, last.plusYears(1))).isEqualTo(Fold.of(recorded, null));
    }
}
