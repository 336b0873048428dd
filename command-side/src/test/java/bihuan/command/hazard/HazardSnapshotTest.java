package bihuan.command.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;

import bihuan.command.hazard.decision.HazardState;

/** A changed state is a new revision: what an older build has stored must not be read as if it were of this one. */
class HazardSnapshotTest {

    private static final String SHAPE_OF_REVISION_6 = """
            long version, HazardState.Origin(String hazardId, String number, String parkId, String unitId, Act act, \
            Map ledgerRow) origin, Regions regions, Map lastActs, \
            HazardState.Deadlines(LocalDate original, LocalDate current) deadlines, \
            HazardState.Supervision(Level level, String supervisingUnit) supervision, \
            HazardState.Suspension(Actor orderedBy, String orderingDepartment, boolean imported) suspension, \
            HazardState.Hands(List rectifiers, Actor extensionAsker) hands, BigDecimal fundsSpent, \
            boolean coerciveMeasureInForce, Map issued, Papers papers, HazardClocks clocks, Map answers""";

    @Test
    void the_state_has_the_shape_of_its_revision() {
        assertThat(HazardSnapshot.class.getAnnotation(Revision.class).value()).isEqualTo("6");
        assertThat(shape(HazardState.class)).isEqualTo(SHAPE_OF_REVISION_6);
    }

    private static String shape(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(HazardSnapshotTest::shape)
                .collect(Collectors.joining(", "));
    }

    private static String shape(RecordComponent component) {
        Class<?> type = component.getType();
        String name = type.getEnclosingClass() == HazardState.class
                ? "HazardState." + type.getSimpleName() + "(" + shape(type) + ")"
                : type.getSimpleName();
        return name + " " + component.getName();
    }
}
