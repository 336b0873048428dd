package bihuan.query.projection.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.junit.jupiter.api.Test;

import bihuan.query.projection.ProjectionWatermark;

class GlobalIndexSourceTest {

    @Test
    void an_event_beyond_the_last_has_the_global_index_of_its_token() {
        assertThat(GlobalIndexSource.globalIndex(null, read(4))).hasValue(4);
        assertThat(GlobalIndexSource.globalIndex(read(4), read(7, 5L, 6L))).hasValue(7);
        assertThat(GlobalIndexSource.globalIndex(read(4), new ReplayToken(read(9), read(5)))).hasValue(5);
        assertThat(GlobalIndexSource.globalIndex(null, new GlobalSequenceTrackingToken(12))).hasValue(12);
    }

    @Test
    void an_event_that_was_committed_late_has_the_global_index_of_the_gap_it_filled() {
        assertThat(GlobalIndexSource.globalIndex(read(7, 5L, 6L), read(7, 6L))).hasValue(5);
        assertThat(GlobalIndexSource.globalIndex(read(7, 6L), read(7))).hasValue(6);
    }

    @Test
    void all_events_below_a_global_index_are_read_when_no_gap_is_left_below_it() {
        assertThat(ProjectionWatermark.reached(null, 5)).isFalse();
        assertThat(ProjectionWatermark.reached(read(4), 5)).isFalse();
        assertThat(ProjectionWatermark.reached(read(5), 5)).isTrue();
        assertThat(ProjectionWatermark.reached(read(9, 3L), 5)).isFalse();
        assertThat(ProjectionWatermark.reached(read(9, 6L), 5)).isTrue();
        assertThat(ProjectionWatermark.reached(new GlobalSequenceTrackingToken(5), 5)).isTrue();
        assertThat(ProjectionWatermark.reached(new GlobalSequenceTrackingToken(4), 5)).isFalse();
    }

    private static GapAwareTrackingToken read(long index, Long... gaps) {
        return GapAwareTrackingToken.newInstance(index, List.of(gaps));
    }
}
