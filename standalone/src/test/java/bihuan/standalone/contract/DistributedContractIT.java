package bihuan.standalone.contract;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * The contract, kept by command-side and query-side as two processes, on the Axon Server that {@code BIHUAN_AXONSERVER}
 * names as host:port: a real one, with no sample district in it yet, or there is no such test.
 */
@EnabledIfEnvironmentVariable(named = DistributedDeployment.AXON_SERVER, matches = ".+:\\d+",
        disabledReason = "BIHUAN_AXONSERVER names no Axon Server "
                + "(host:port): the distributed shape was NOT tested")
class DistributedContractIT extends WholeContract {

    @Override
    Running start(Path folder) throws IOException {
        return new DistributedDeployment(folder);
    }
}
