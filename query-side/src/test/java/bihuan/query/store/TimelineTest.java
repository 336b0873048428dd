package bihuan.query.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import bihuan.api.hazard.event.ActCorrected;
import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.Rectification;
import bihuan.api.permission.Scope;
import bihuan.query.core.file.Acts;
import bihuan.query.core.file.HazardFile;
import bihuan.query.testing.QuerySideTest;

/** An act is confirmed on 10 March, and its day corrected to 10 April when others have read it. */
class TimelineTest extends QuerySideTest {

    private static final LocalDate END_OF_MARCH = LocalDate.parse("2026-03-31");

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Timeline timeline;

    private Scope park;
    private long corrected;

    @BeforeEach
    void an_act_is_corrected_to_a_later_day() {
        park = Scope.park(own("park"));
        park(own("park"), "滨河化工园区");
        unit(own("unit"), own("park"), "滨河瑞安材料有限公司");
        var acts = new Acts(own("hazard")).in(own("park"), own("unit")).numbered("2026-滨-001");
        given(acts.on("2026-03-02"), Action.REPORT);
        given(acts.on("2026-03-10"), Action.CONFIRM);
        given(new ActCorrected(own("hazard"), acts.on("2026-04-12").of(Action.CORRECT_EXTENSION).act(), 1,
                acts.on("2026-04-10").of(Action.CONFIRM), List.of()), Instant.now());
        projected();
        corrected = jdbc.sql("select position from query.timeline where hazard_id = ? and sequence = 2")
                .params(own("hazard")).query(Long.class).single();
    }

    @Test
    void before_the_correction_it_counts_by_the_day_it_was_recorded_with() {
        assertThat(asOf(END_OF_MARCH, corrected)).singleElement()
                .extracting(file -> file.regions().rectification()).isEqualTo(Rectification.CONFIRMED);
    }

    @Test
    void since_the_correction_it_counts_by_its_corrected_day() {
        assertThat(asOf(END_OF_MARCH, null)).singleElement()
                .extracting(file -> file.regions().rectification()).isEqualTo(Rectification.REPORTED);
        assertThat(asOf(END_OF_MARCH.plusMonths(1), null)).singleElement()
                .extracting(file -> file.regions().rectification()).isEqualTo(Rectification.CONFIRMED);
    }

    private List<HazardFile> asOf(LocalDate day, Long before) {
        var files = new ArrayList<HazardFile>();
        timeline.each(park, day, before, files::add);
        return files;
    }
}
