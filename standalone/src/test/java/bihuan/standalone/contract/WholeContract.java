package bihuan.standalone.contract;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** All parts of the contract, kept by one deployment, whatever its shape. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WholeContract {

    private Running running;

    /** A deployment that was started for the contract. */
    interface Running extends AutoCloseable {

        /** Where it answers. */
        Deployment at();

        /** Its PostgreSQL, as its owner uses it. */
        JdbcTemplate database();

        @Override
        void close();
    }

    /** Starts the shape under test, with the sample district; it keeps its files in this folder. */
    abstract Running start(Path folder) throws IOException;

    @BeforeAll
    void given_a_deployment(@TempDir Path folder) throws IOException {
        running = start(folder);
    }

    @AfterAll
    void stopped() {
        running.close();
    }

    @Nested
    class Access extends AccessContract {

        Access() {
            super(running.at());
        }
    }

    @Nested
    class Registers extends RegisterContract {

        Registers() {
            super(running.at());
        }
    }

    @Nested
    class Accounts extends AccountContract {

        Accounts() {
            super(running.at());
        }
    }

    @Nested
    class Covering extends CoverContract {

        Covering() {
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
    class Corrections extends CorrectionContract {

        Corrections() {
            super(running.at());
        }
    }

    @Nested
    class Papers extends PaperContract {

        Papers() {
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
    class CampaignCorrections extends CampaignCorrectionContract {

        CampaignCorrections() {
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
