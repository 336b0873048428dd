package bihuan.query.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.DeadlineRole;

/** The deadline role of each {@link Action} matches what the fold does. */
class DeadlineRoleTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"VOID_ACT", "CORRECT_ACT"})
    void an_action_sets_the_deadline_exactly_when_it_says_so(Action action) {
        HazardFile before = null;
        for (Action each : new Action[]{Action.REPORT, Action.CONFIRM, Action.PROPOSE_LISTING, Action.LIST,
                Action.FILE_PLAN, Action.ORDER_SUSPENSION, Action.REQUEST_EXTENSION, Action.GRANT_EXTENSION}) {
            before = Fold.evolve(before, new Acts("hazard-1").of(each), Instant.EPOCH);
        }

        HazardFile after = Fold.evolve(before, new Acts("hazard-1").seed(9).of(action), Instant.EPOCH);

        assertThat(after.deadlines().current().equals(before.deadlines().current()))
                .isEqualTo(action.deadline() != DeadlineRole.SETS);
    }
}
