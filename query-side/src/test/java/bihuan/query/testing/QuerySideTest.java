package bihuan.query.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import bihuan.api.campaign.event.CampaignEvent;
import bihuan.api.campaign.event.CampaignSetUp;
import bihuan.api.campaign.event.EnrolmentEvent;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.lifecycle.Action;
import bihuan.api.park.AuthorityChanged;
import bihuan.api.park.AuthorityRegistered;
import bihuan.api.park.ClockProfileDefined;
import bihuan.api.park.ParkRegistered;
import bihuan.api.park.UnitKind;
import bihuan.api.park.UnitChanged;
import bihuan.api.park.UnitRegistered;
import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.api.report.ReportEvent;
import bihuan.platform.database.Database;
import bihuan.platform.database.DatabaseOwner;
import bihuan.platform.security.Account;
import bihuan.platform.security.Accounts;
import bihuan.platform.testing.FreshDatabase;
import bihuan.platform.time.TimeConfiguration;
import bihuan.query.QuerySideApplication;
import bihuan.query.core.file.Acts;
import bihuan.query.projection.LedgerProjection;
import bihuan.query.projection.ProjectedEvents;
import bihuan.query.store.Progression;

/**
 * The whole query side on a separate database. Events are given through the event store; a test reads after the
 * projection has written them all, without sleeping. Today is 2026-06-15 in every test; each test works in parks of its
 * own.
 */
@SpringBootTest(classes = QuerySideApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "bihuan.reports.render-every=1d")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = FreshDatabase.class)
@Import(QuerySideTest.FixedClock.class)
public abstract class QuerySideTest {

    protected static final LocalDate TODAY = LocalDate.parse("2026-06-15");

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    protected static final String PASSWORD = "correct horse";
    /** With the least work that the encoder knows: an account is made for nearly every test. */
    private static final String ENCODED = new BCryptPasswordEncoder(4).encode(PASSWORD);

    @Autowired
    protected MockMvcTester http;
    @Autowired
    protected EventStore store;
    @Autowired
    protected ProjectedEvents projected;
    @Autowired
    protected Progression progression;
    @Autowired
    private Accounts accounts;
    @Autowired
    private DatabaseOwner owner;

    private final Map<String, Long> sequences = new HashMap<>();
    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private long given;
    private long deadLettered;
    private long startedAt = -1;

    @TestConfiguration
    static class FixedClock {

        @Bean
        @Primary
        Clock today() {
            return Clock.fixed(TODAY.atTime(10, 0).atZone(TimeConfiguration.ZONE).toInstant(), TimeConfiguration.ZONE);
        }
    }

    /** The database as its owner uses it: for what the product itself may not do. */
    protected JdbcClient owner() {
        Database database = owner.database();
        return JdbcClient.create(
                new DriverManagerDataSource(database.url(), database.user(), database.password()));
    }

    /** An id that no other test uses. */
    protected String own(String name) {
        return name + "-" + suffix;
    }

    protected void park(String id, String name) {
        park(id, name, null);
    }

    protected void park(String id, String name, String clockProfile) {
        publish(id, new ParkRegistered(id, Acts.REPORTER, Acts.START, name, "示范区", clockProfile, null), Instant.now());
    }

    protected void unit(String id, String park, String name) {
        unit(id, park, name, "化工");
    }

    protected void unit(String id, String park, String name, String industry) {
        publish(id, new UnitRegistered(id, park, Acts.REPORTER, Acts.START, name, UnitKind.ENTERPRISE, null, industry,
                null, true, null), Instant.now());
    }

    protected void contractor(String id, String park, String name, String creditCode) {
        publish(id, new UnitRegistered(id, park, Acts.REPORTER, Acts.START, name, UnitKind.CONTRACTOR, creditCode, "建筑",
                null, false, null), Instant.now());
    }

    /** This unit, registered before, is called so from this day on. */
    protected void renamed(String unit, String park, LocalDate since, String name) {
        publish(unit, new UnitChanged(unit, Acts.REPORTER, since, park, name, null, "化工", false, null, null, null,
                null), Instant.now());
    }

    /** This authority was registered, without a level or powers. */
    protected void authority(String id, String name) {
        publish(id, new AuthorityRegistered(id, Acts.REPORTER, Acts.START, name, null, Set.of(), true, null),
                Instant.now());
    }

    /** This authority, registered before, is called so from this day on, as recorded then. */
    protected void renamed(String authority, LocalDate since, String name, Instant recordedAt) {
        publish(authority, new AuthorityChanged(authority, Acts.REPORTER, since, name, null, Set.of(), false, null,
                null, null, null), recordedAt);
    }

    /** This revision of a clock profile was defined. */
    protected void clockProfile(String name, int revision, String yaml) {
        publish("clock-profile-" + name, new ClockProfileDefined(name, revision, yaml, Acts.REPORTER, Acts.START),
                Instant.now());
    }

    /** Stores these acts of a hazard, all on the current day of the acts. */
    protected void given(Acts acts, Action... actions) {
        for (Action action : actions) {
            given(acts.of(action), Instant.now());
        }
    }

    protected void given(HazardEvent event, Instant recordedAt) {
        publish(event.hazardId(), event, recordedAt);
    }

    /** This happened to a campaign, or in a park's part of one. */
    protected void given(CampaignEvent event) {
        publish(event instanceof EnrolmentEvent part
                ? part.enrolmentId()
                : ((CampaignSetUp) event).campaignId(), event, Instant.now());
    }

    /** This happened to a frozen report now. No report is rendered by itself in these tests. */
    protected void given(ReportEvent event) {
        publish(event.reportId(), event, Instant.now());
    }

    /** Expects this many of the given events to be dead-lettered and not written; negative after a retry. */
    protected void deadLettered(long more) {
        deadLettered += more;
    }

    /** Waits until the projection has written everything given so far. */
    protected void projected() {
        long all = given - deadLettered;
        progression.await(() -> Optional.of(projected.of(LedgerProjection.NAME) - startedAt).filter(n -> n >= all),
                PATIENCE).orElseThrow(() -> new AssertionError("The projection did not catch up"));
    }

    /** Sends a request with this role and scope. */
    protected MvcTestResult get(Role role, Scope scope, String uri, Object... variables) {
        return http.get().uri(uri, variables).headers(headers -> headers.setBasicAuth(login(role, scope), PASSWORD))
                .header("Accept-Language", "en").exchange();
    }

    /** Sends a request as a viewer of the whole district. */
    protected MvcTestResult get(String uri, Object... variables) {
        return get(Role.VIEWER, Scope.DISTRICT, uri, variables);
    }

    /** Sends a command with this role over the district. */
    protected MvcTestResult post(Role role, String uri, String json) {
        var request = http.post().uri(uri)
                .headers(headers -> headers.setBasicAuth(login(role, Scope.DISTRICT), PASSWORD))
                .header("Accept-Language", "en").contentType(MediaType.APPLICATION_JSON);
        return (json == null ? request : request.content(json)).exchange();
    }

    /** The body, which is always UTF-8; a page on one line, so that no test depends on where its template is broken. */
    protected static String body(MvcTestResult answer) {
        String text = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        return text.regionMatches(true, 0, "<!doctype html>", 0, 15) ? onOneLine(text) : text;
    }

    /** Without the white space that begins and ends an element. */
    private static String onOneLine(String page) {
        return page.replaceAll("\\s+", " ").replaceAll(" ?/?>", ">").replaceAll("(<\\w[^>]*>) ", "$1")
                .replace(" </", "</");
    }

    /** The body of a response that must be 200. */
    protected static String ok(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return body(answer);
    }

    /** Sends a request with an encoded query string. */
    protected MvcTestResult getEncoded(String uri) {
        return http.get().uri(URI.create(uri))
                .headers(headers -> headers.setBasicAuth(login(Role.VIEWER, Scope.DISTRICT), PASSWORD)).exchange();
    }

    /** The account for this role and scope, made when first needed. */
    protected String login(Role role, Scope scope) {
        String login = (role + "-" + scope.unitId() + "-" + scope.parkId()).toLowerCase(Locale.ROOT);
        String organisation = scope.unitId() != null
                ? scope.unitId()
                : scope.parkId() != null ? scope.parkId() : "区应急管理局";
        if (accounts.byLogin(login).isPresent()) {
            return login;
        }
        accounts.add(new Account("account-" + login, login, ENCODED, role, scope, organisation,
                "测试账号", false));
        return login;
    }

    private void publish(String id, Object event, Instant recordedAt) {
        if (startedAt < 0) {
            startedAt = projected.of(LedgerProjection.NAME);
        }
        long sequence = sequences.merge(id, 0L, (before, zero) -> before + 1);
        given++;
        store.publish(new GenericDomainEventMessage<>("test", id, sequence, event, MetaData.emptyInstance(),
                UUID.randomUUID().toString(), recordedAt));
    }

    @AfterEach
    void leaveNothingBehindToProject() {
        if (given > 0) {
            projected();
        }
    }
}
