package bihuan.api.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import bihuan.api.hazard.action.HazardAction;
import bihuan.api.hazard.event.HazardEvent;

/** All that is said of one act is said in {@link Action}: none is left unclassified. */
class ActionTest {

    @ParameterizedTest
    @EnumSource
    void an_action_is_classified_in_every_respect(Action action) {
        assertThat(action.path()).matches("[a-z]+(-[a-z]+)*");
        assertThat(action.event()).isNotNull();
        assertThat(action.prefill()).isNotNull();
        assertThat(action.deadline()).isNotNull();
        assertThat(action.precondition()).isNotNull();
        assertThat(action.needs()).isNotNull();
        assertThat(Lifecycle.of(action)).as("line of the lifecycle table").isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void only_what_the_system_does_has_no_form_and_only_what_people_may_ask_for_offers_one(Action action) {
        assertThat(action.form() == null).isEqualTo(
                EnumSet.of(Action.VOID_EXTENSION, Action.RECORD_LAPSE, Action.REASSIGN).contains(action));
        assertThat(action.isRequestable()).isEqualTo(action.form() != null && action != Action.CORRECT_EXTENSION);
    }

    @ParameterizedTest
    @EnumSource
    void what_begins_from_the_file_has_fields_to_begin_with(Action action) {
        if (action.prefill() == Prefill.FROM_FILE || action.prefill() == Prefill.CHANGES_ONLY) {
            assertThat(action.form().getRecordComponents()).isNotEmpty();
        }
    }

    @Test
    void every_form_and_every_event_belongs_to_an_action() {
        assertThat(Arrays.stream(Action.values()).<Object>map(Action::form))
                .contains((Object[]) HazardAction.class.getPermittedSubclasses());
        assertThat(Arrays.stream(Action.values()).<Object>map(Action::event))
                .containsExactlyInAnyOrderElementsOf(types(HazardEvent.class).toList());
    }

    private static Stream<Object> types(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(ActionTest::types)
                : Stream.of(family);
    }
}
