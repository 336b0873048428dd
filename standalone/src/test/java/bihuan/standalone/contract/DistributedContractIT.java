package bihuan.standalone.contract;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * The contract, kept by command-side and query-side as two processes, on the Axon Server that {@code BIHUAN_AXONSERVER}
 * names as host:port: a real one, with no sample district in it yet, or there is no such test.
 */
@EnabledIfEnvironmentVariable(named = DistributedDeployment.AXON_SERVER, matches = ".+:\\d+", disabledReason = "BIHUAN_AXONSERVER names no Axon Server (host:port): the distributed shape was NOT tested")
class DistributedContractIT {

    @TempDir
    static Path logs;

    private static DistributedDeployment running;

    @BeforeAll
    static void start() throws IOException {
        running = new DistributedDeployment(logs);
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Nested
    class Access extends AccessContract {

        Access() {
            super(running.at());
        }
    }

    @Nested
    class Once extends OnceContract {

        Once() {
            super(running.at());
        }
    }

    @Nested
    class Refusal extends RefusalContract {

        Refusal() {
            super(running.at());
        }
    }

    @Nested
    class Reading extends ReadingContract {

        Reading() {
            super(running.at());
        }
    }

    @Nested
    class Campaigns extends CampaignContract {

        Campaigns() {
            super(running.at());
        }
    }

    @Nested
    class Ledger extends LedgerContract {

        Ledger() {
            super(running.at());
        }
    }

    @Nested
    class Indicators extends IndicatorContract {

        Indicators() {
            super(running.at());
        }
    }

    @Nested
    class OfficeLedger extends OfficeLedgerContract {

        OfficeLedger() {
            super(running.at());
        }
    }

    @Nested
    class Operations extends OperationsContract {

        Operations() {
            super(running.at(), running.database());
        }
    }

    @Nested
    class Session extends SessionContract {

        Session() {
            super(running.at(), running.database());
        }
    }

    @Nested
    class Stream extends StreamContract {

        Stream() {
            super(running.at());
        }
    }
}
