package bihuan.query.work.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Sends the digests of the day that are not sent yet. Any number of processes may do so at once and may be killed at
 * any time: an account's digest is claimed before it is made, and a claim that is not settled is taken over when its
 * lease expires. A failure is retried on the same day, after a delay that doubles.
 */
class DigestRound {

    private static final Logger LOG = LoggerFactory.getLogger(DigestRound.class);
    private static final int PAGE = 100;
    /** Longer than one mail can take with the timeouts that are set for the mail server. */
    static final Duration LEASE = Duration.ofMinutes(10);
    static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int DAYS_KEPT = 30;

    private final DigestTable table;
    private final Digests digests;
    private final DigestMail mail;
    private final JavaMailSender server;
    private final HealthIndicator projections;
    private final MeterRegistry registry;
    private final LocalTime at;
    private final Clock clock;

    DigestRound(DigestTable table, Digests digests, DigestMail mail, JavaMailSender server,
            HealthIndicator projections, MeterRegistry registry, ReminderProperties properties, Clock clock) {
        this.table = table;
        this.digests = digests;
        this.mail = mail;
        this.server = server;
        this.projections = projections;
        this.registry = registry;
        this.at = properties.at();
        this.clock = clock;
    }

    /**
     * Sends what is due. Runs in the background, and catches all failures.
     */
    @Scheduled(initialDelayString = "${bihuan.reminders.look-every:1m}",
            fixedDelayString = "${bihuan.reminders.look-every:1m}")
    void look() {
        try {
            // A ledger that lags would give yesterday's state.
            if (!LocalTime.now(clock).isBefore(at) && projections.health().getStatus().equals(Status.UP)) {
                send(LocalDate.now(clock));
            }
        } catch (RuntimeException away) {
            LOG.warn("Reminders are delayed: {}", away.toString());
        }
    }

    private void send(LocalDate day) {
        table.forgetBefore(day.minusDays(DAYS_KEPT));
        List<Recipient> page = table.due(day, clock.instant(), "", PAGE);
        while (!page.isEmpty()) {
            for (Recipient recipient : page) {
                if (!attempt(recipient, day)) {
                    return;
                }
            }
            page = table.due(day, clock.instant(), page.getLast().accountId(), PAGE);
        }
    }

    /**
     * Sends one account's digest, unless another process does; false when the mail server is unavailable, so that the
     * others need not be tried.
     */
    private boolean attempt(Recipient recipient, LocalDate day) {
        String account = recipient.accountId();
        var attempt = table.claim(account, day, clock.instant(), LEASE);
        if (attempt.isEmpty()) {
            return true;
        }
        boolean sent;
        try {
            sent = send(recipient, day);
        } catch (MessagingException | RuntimeException failed) {
            count("failed");
            Duration pause = pause(attempt.get());
            LOG.warn("Digest of {} failed on attempt {}, retrying in {}: {}", account, attempt.get(),
                    pause, reason(failed));
            table.again(account, day, clock.instant().plus(pause));
            return !isServerAway(failed);
        }
        // Outside the try block: when this write fails, a mail that the server accepted is not sent again at once.
        if (sent) {
            count("sent");
            table.sent(account, day, clock.instant());
        } else {
            count("nothing");
            table.nothingToSend(account, day);
        }
        return true;
    }

    private boolean send(Recipient recipient, LocalDate day) throws MessagingException {
        Digest digest = digests.of(recipient, day);
        if (!digest.isEmpty()) {
            server.send(mail.of(digest, recipient.choice(), clock.instant()));
        }
        return !digest.isEmpty();
    }

    static Duration pause(int attempt) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, Integer.SIZE / 2));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private void count(String outcome) {
        registry.counter("bihuan.digests", "outcome", outcome).increment();
    }

    /** Whether the failure concerns the mail server and not this mail. */
    private static boolean isServerAway(Exception failed) {
        return failed instanceof MailAuthenticationException || failed instanceof MailSendException unsent
                && !isRefusal(unsent);
    }

    private static boolean isRefusal(MailSendException unsent) {
        return unsent.getFailedMessages().values().stream().anyMatch(SendFailedException.class::isInstance);
    }

    /** The text to log. A server's reply to a refused mail contains the address, which is personal data. */
    private static String reason(Exception failed) {
        return failed instanceof MailSendException unsent && isRefusal(unsent)
                ? "the server refuses this mail or its address"
                : failed.toString();
    }
}
