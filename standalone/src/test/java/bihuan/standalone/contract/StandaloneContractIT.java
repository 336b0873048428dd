package bihuan.standalone.contract;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The contract, kept by the standalone on its own PostgreSQL. */
class StandaloneContractIT {

    @TempDir
    static Path data;

    private static StandaloneDeployment running;

    @BeforeAll
    static void start() {
        running = new StandaloneDeployment(data);
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
