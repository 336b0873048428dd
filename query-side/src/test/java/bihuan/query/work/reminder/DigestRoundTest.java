package bihuan.query.work.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.mail.javamail.JavaMailSender;

import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.platform.security.Account;
import bihuan.platform.security.Accounts;
import bihuan.query.core.file.Acts;

/** When digests are sent, how often, and how failures are retried. */
class DigestRoundTest extends MailServerTest {

    private static final String OVERDUE = "\"overdue\": true";

    @Autowired
    private DigestTable table;
    @Autowired
    private Digests digests;
    @Autowired
    private DigestMail mail;
    @Autowired
    private JavaMailSender sender;
    @Autowired
    @Qualifier("projectionsHealthIndicator")
    private HealthIndicator projections;
    @Autowired
    private MeterRegistry registry;
    @Autowired
    private ReminderProperties properties;
    @Autowired
    private Clock turned;
    @Autowired
    private Accounts accounts;
    @Autowired
    private ReminderChoices choices;

    private Scope scope;

    @BeforeEach
    void a_park_with_one_hazard_overdue() {
        String park = own("park");
        scope = Scope.park(park);
        park(park, "滨河化工园区");
        unit(own("unit"), park, "滨河瑞安材料有限公司");
        given(new Acts(own("hazard")).in(park, own("unit")).numbered("2026-滨-001").on("2026-03-01"), Action.REPORT,
                Action.CONFIRM);
        projected();
    }

    @Test
    void one_digest_per_day_is_sent_from_the_configured_time_on() {
        String email = chosen(Role.PARK, scope, OVERDUE);
        CLOCK.turnTo(TODAY.atTime(LocalTime.of(7, 29, 59)));
        round.look();
        assertThat(mails()).isEmpty();

        CLOCK.turnTo(TODAY.atTime(LocalTime.of(7, 30)));
        round.look();
        round.look();
        CLOCK.turnTo(TODAY.atTime(LocalTime.MAX));
        round.look();
        assertThat(mails(email)).hasSize(1);

        CLOCK.turnTo(TODAY.plusDays(1).atTime(LocalTime.NOON));
        round.look();
        assertThat(mails(email)).hasSize(2).extracting(DigestRoundTest::id).doesNotHaveDuplicates();
    }

    @Test
    void an_account_without_a_choice_or_without_hazards_gets_no_mail() {
        chosen(Role.PARK, scope, "\"overdue\": false");
        chosen(Role.UNIT, Scope.unit(own("another-unit")), OVERDUE);
        double nothing = counted("nothing");
        round.look();
        round.look();
        assertThat(mails()).isEmpty();
        assertThat(counted("nothing") - nothing).isEqualTo(1);
    }

    @Test
    void two_processes_at_the_same_moment_send_one_mail_to_each() throws Exception {
        List<String> emails = IntStream.range(0, 40).mapToObj(i -> account("a%02d".formatted(i))).toList();
        var together = new CountDownLatch(1);
        try (var processes = Executors.newFixedThreadPool(2)) {
            var both = Stream.of(process(), process()).map(process -> processes.submit(() -> {
                together.await();
                process.look();
                return null;
            })).toList();
            together.countDown();
            for (var each : both) {
                each.get(60, TimeUnit.SECONDS);
            }
        }
        assertThat(mails()).extracting(MailServerTest::recipient).containsExactlyInAnyOrderElementsOf(emails);
    }

    @Test
    void more_accounts_than_a_page_holds_are_all_served() {
        List<String> emails = IntStream.range(0, 105).mapToObj(i -> account("b%03d".formatted(i))).toList();
        round.look();
        assertThat(mails()).extracting(MailServerTest::recipient).containsExactlyInAnyOrderElementsOf(emails);
    }

    @Test
    void while_the_server_is_away_reminders_wait_and_health_does_not_mind() {
        String email = chosen(Role.PARK, scope, OVERDUE);
        double failed = counted("failed");
        away(() -> {
            round.look();
            assertThat(http.get().uri("/actuator/health").exchange()).hasStatusOk();
            CLOCK.turnBy(DigestRound.FIRST_PAUSE.minusSeconds(1));
            round.look();
            assertThat(counted("failed") - failed).isEqualTo(1);
            CLOCK.turnBy(Duration.ofSeconds(1));
            round.look();
            assertThat(counted("failed") - failed).isEqualTo(2);
        });
        CLOCK.turnBy(DigestRound.FIRST_PAUSE);
        round.look();
        assertThat(mails()).as("The second pause is longer").isEmpty();
        CLOCK.turnBy(DigestRound.FIRST_PAUSE);
        round.look();
        round.look();
        assertThat(mails(email)).hasSize(1);
    }

    @Test
    void an_unavailable_server_is_tried_once_per_round_and_later_gets_all_mails() {
        List<String> emails = Stream.of("c1", "c2", "c3").map(this::account).toList();
        double failed = counted("failed");
        away(() -> round.look());
        assertThat(counted("failed") - failed).isEqualTo(1);
        CLOCK.turnBy(DigestRound.FIRST_PAUSE);
        round.look();
        assertThat(mails()).extracting(MailServerTest::recipient).containsExactlyInAnyOrderElementsOf(emails);
    }

    @Test
    void an_address_that_the_server_refuses_delays_no_other_and_is_retried() {
        String refused = account("d1");
        String other = account("d2");
        refusing(refused, () -> round.look());
        assertThat(mails()).extracting(MailServerTest::recipient).containsExactly(other);

        CLOCK.turnBy(DigestRound.FIRST_PAUSE);
        round.look();
        assertThat(mails(refused)).hasSize(1);
        assertThat(mails(other)).hasSize(1);
    }

    @Test
    void what_a_process_took_and_did_not_finish_is_taken_up_again_as_the_same_mail() {
        String email = account("e1");
        table.claim("account-" + own("e1"), TODAY, CLOCK.instant(), DigestRound.LEASE);
        round.look();
        assertThat(mails(email)).isEmpty();

        CLOCK.turnBy(DigestRound.LEASE);
        round.look();
        // Killed between the server's reply and recording it: the row is unchanged.
        jdbc.sql("UPDATE people.digest SET sent_at = NULL, again_at = ?")
                .param(CLOCK.instant().atOffset(ZoneOffset.UTC))
                .update();
        round.look();
        assertThat(mails(email)).hasSize(2).extracting(DigestRoundTest::id).containsOnly(id(mails(email).getFirst()));
    }

    @Test
    void nothing_is_kept_of_a_digest_after_a_month() {
        account("f1");
        round.look();
        CLOCK.turnTo(TODAY.plusDays(31).atTime(LocalTime.NOON));
        round.look();
        assertThat(jdbc.sql("SELECT min(day) FROM people.digest").query(LocalDate.class).single())
                .isEqualTo(TODAY.plusDays(31));
    }

    private DigestRound process() {
        return new DigestRound(table, digests, mail, sender, projections, registry, properties, turned);
    }

    /** Creates an account over the park that is reminded of overdue hazards; returns its address. */
    private String account(String name) {
        String id = "account-" + own(name);
        accounts.add(new Account(id, own(name), "none", Role.VIEWER, scope, "区应急管理局", "测试账号", false));
        choices.choose(id, new ReminderChoice(own(name) + "@example.com", "zh-CN", false, 7, true, false));
        return own(name) + "@example.com";
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private double counted(String outcome) {
        return registry.counter("bihuan.digests", "outcome", outcome).count();
    }
}
