package bihuan.command.sample;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Records which set-up steps were taken; each is taken once in the life of a store. */
@Repository
class SetUpSteps {

    private final JdbcClient jdbc;

    SetUpSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The steps there are. */
    enum Step {
        SAMPLE_BEGUN,
        SAMPLE_LOADED,
        SAMPLE_CAMPAIGN_LOADED
    }

    boolean isDone(Step step) {
        return jdbc.sql("SELECT count(*) FROM command.step_done WHERE step = ?").param(step.name()).query(Long.class)
                .single() > 0;
    }

    void done(Step step) {
        jdbc.sql("INSERT INTO command.step_done (step) VALUES (?) ON CONFLICT DO NOTHING").param(step.name()).update();
    }
}
