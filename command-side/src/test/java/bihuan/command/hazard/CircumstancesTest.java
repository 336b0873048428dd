package bihuan.command.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import bihuan.api.permission.Organisations;
import bihuan.command.clock.ParkClocksInMemory;
import bihuan.command.register.AuthoritiesInMemory;
import bihuan.command.reservation.RegisterChanged;

class CircumstancesTest {

    private static final Organisations SUCCEEDED = new Organisations(Map.of(), Map.of("authority-1", "authority-2"));

    private Organisations stored = Organisations.AS_CALLED;
    private final Circumstances circumstances = new Circumstances(new ParkClocksInMemory("default"),
            new AuthoritiesInMemory() {
                @Override
                public Organisations organisations() {
                    return stored;
                }
            });

    @Test
    void a_change_is_seen_at_once_by_who_asks_for_what_is_stored() {
        circumstances.organisations(true);
        stored = SUCCEEDED;

        assertThat(circumstances.organisations(false)).isSameAs(SUCCEEDED);
    }

    @Test
    void a_change_of_this_process_is_seen_at_once_by_everybody() {
        circumstances.organisations(true);
        stored = SUCCEEDED;
        circumstances.forget(new RegisterChanged());

        assertThat(circumstances.organisations(true)).isSameAs(SUCCEEDED);
    }
}
