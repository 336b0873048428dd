package bihuan.standalone.contract;

import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeAll;

/** A part of the contract that is tried in a district of its own. */
abstract class DistrictContract extends Contract {

    District district;

    DistrictContract(Deployment at) {
        super(at);
    }

    @BeforeAll
    void given_a_district() {
        district = new District(api);
        await().atMost(SOON).until(() -> api.get(district.unit, "/api/parks/" + district.parkId).status() == 200);
    }
}
