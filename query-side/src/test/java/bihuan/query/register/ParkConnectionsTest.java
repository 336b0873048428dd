package bihuan.query.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

import bihuan.query.testing.QuerySideTest;

/** Reading a park returns its connections to the pool. */
@TestPropertySource(properties = "bihuan.pool-size=3")
class ParkConnectionsTest extends QuerySideTest {

    @ParameterizedTest
    @ValueSource(strings = {"/parks/{park}", "/api/parks/{park}/units"})
    void a_park_is_opened_more_often_than_the_pool_has_connections(String address) {
        String park = own("park");
        park(park, "示范园区");
        unit(own("unit"), park, "一号化工厂");
        projected();
        for (int opened = 0; opened < 20; opened++) {
            assertThat(get(address, park)).as("opening number %s", opened + 1).hasStatusOk();
        }
    }
}
