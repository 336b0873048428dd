package bihuan.command.sample;

import java.io.IOException;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import com.fasterxml.uuid.Generators;

import bihuan.api.hazard.RequestMark;
import bihuan.api.park.RegisterPark;
import bihuan.api.permission.Caller;
import bihuan.command.dispatch.Commands;
import bihuan.command.ledger.LedgerImport;
import bihuan.command.register.Register;
import bihuan.command.reservation.Reservations;
import bihuan.command.reservation.Reservations.Kind;
import bihuan.command.sample.SetUpSteps.Step;
import bihuan.platform.BihuanProperties;
import bihuan.platform.security.Accounts;

/**
 * Fills an empty store with a district to look at: three parks, their units, sixty hazards entered from a ledger, one
 * account a role, and the three-year campaign. Cut off half way, it goes on at the next start.
 */
@Component
@Order(1)
class SampleDistrict implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SampleDistrict.class);
    private static final String DISTRICT = "示范区";
    private static final List<String> PARKS = List.of("滨河化工园区", "临港物流仓储园区", "东城智能制造园区");

    private final BihuanProperties properties;
    private final SetUpSteps steps;
    private final SampleAccounts sampleAccounts;
    private final Accounts accounts;
    private final Register register;
    private final Reservations reservations;
    private final Commands commands;
    private final LedgerImport ledgers;
    private final SampleCampaign campaign;

    SampleDistrict(BihuanProperties properties, SetUpSteps steps, SampleAccounts sampleAccounts, Accounts accounts,
            Register register, Reservations reservations, Commands commands, LedgerImport ledgers,
            SampleCampaign campaign) {
        this.properties = properties;
        this.steps = steps;
        this.sampleAccounts = sampleAccounts;
        this.accounts = accounts;
        this.register = register;
        this.reservations = reservations;
        this.commands = commands;
        this.ledgers = ledgers;
        this.campaign = campaign;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (isWanted()) {
            loadDistrict();
            loadCampaign();
        }
    }

    private void loadDistrict() throws IOException {
        if (!steps.isDone(Step.SAMPLE_LOADED)) {
            steps.done(Step.SAMPLE_BEGUN);
            Caller admin = sampleAccounts.administrator();
            PARKS.forEach(name -> registerPark(name, admin));
            byte[] ledger = new ClassPathResource("sample/ledger-sample.csv").getContentAsByteArray();
            long entered = ledgers.enter(ledger, admin);
            sampleAccounts.addAll(PARKS.getFirst());
            steps.done(Step.SAMPLE_LOADED);
            LOG.info("The sample district is loaded: {} parks, {} hazards", PARKS.size(), entered);
        }
    }

    /** A step of its own: a district that an earlier build had loaded gets it too. */
    private void loadCampaign() {
        if (!steps.isDone(Step.SAMPLE_CAMPAIGN_LOADED)) {
            campaign.load(sampleAccounts.administrator(),
                    PARKS.stream().map(name -> register.parkNamed(name).orElseThrow()).toList(),
                    accounts.byLogin("park").orElseThrow().caller());
            steps.done(Step.SAMPLE_CAMPAIGN_LOADED);
        }
    }

    /** Whether the sample is loaded, or never will be. */
    boolean isSettled() {
        return !isWanted() || steps.isDone(Step.SAMPLE_CAMPAIGN_LOADED);
    }

    /** Asked for, and either begun before or the store still empty. */
    private boolean isWanted() {
        return properties.sample().equals("district")
                && (steps.isDone(Step.SAMPLE_BEGUN) || register.isEmpty() && accounts.none());
    }

    private void registerPark(String name, Caller admin) {
        String id = reservations.claim(Kind.PARK_NAME, name, "park-" + Generators.timeBasedEpochGenerator().generate());
        commands.send(new RegisterPark(id, admin.actor(), name, DISTRICT, "default", new RequestMark(null, "sample")));
    }
}
