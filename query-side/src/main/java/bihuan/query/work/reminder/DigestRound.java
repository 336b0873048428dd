package bihuan.query.work.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
 * Sends the digests of the day that are not sent yet. Any number of processes may do so at once and be killed at any
 * moment: an account's digest is taken before it is made, and one that was taken and not settled is taken up again when
 * its lease is over. What failed is tried again the same day, after a pause that doubles.
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
    private final MeterRegistry meters;
    private final LocalTime at;
    private final Clock clock;

    DigestRound(DigestTable table, Digests digests, DigestMail mail, JavaMailSender server,
            HealthIndicator projections, MeterRegistry meters, ReminderProperties properties, Clock clock) {
        this.table = table;
        this.digests = digests;
        this.mail = mail;
        this.server = server;
        this.projections = projections;
        this.meters = meters;
        this.at = properties.at();
        this.clock = clock;
    }

    /**
     * Looks whether there is something to send. Nobody waits for it, and nothing that goes wrong in it goes further.
     */
    @Scheduled(initialDelayString = "${bihuan.reminders.look-every:1m}",
            fixedDelayString = "${bihuan.reminders.look-every:1m}")
    void look() {
        try {
            // A ledger that still catches up would say yesterday's.
            if (!LocalTime.now(clock).isBefore(at) && projections.health().getStatus().equals(Status.UP)) {
                send(LocalDate.now(clock));
            }
        } catch (RuntimeException away) {
            LOG.warn("Reminders have to wait: {}", away.toString());
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
     * Sends one account's digest, if nobody else does; false when the mail server is away, so that others need not try.
     */
    private boolean attempt(Recipient recipient, LocalDate day) {
        String account = recipient.accountId();
        var attempt = table.claim(account, day, clock.instant(), LEASE);
        if (attempt.isEmpty()) {
            return true;
        }
        boolean told;
        try {
            told = tell(recipient, day);
        } catch (MessagingException | RuntimeException failed) {
            count("failed");
            Duration pause = pause(attempt.get());
            LOG.warn("The digest of {} failed for the {}th time and is tried again in {}: {}", account, attempt.get(),
                    pause, reason(failed));
            table.again(account, day, clock.instant().plus(pause));
            return !isServerAway(failed);
        }
        // Outside: a mail that the server took is not sent again at once because this could not be written.
        if (told) {
            count("sent");
            table.sent(account, day, clock.instant());
        } else {
            count("nothing");
            table.nothingToTell(account, day);
        }
        return true;
    }

    private boolean tell(Recipient recipient, LocalDate day) throws MessagingException {
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
        meters.counter("bihuan.digests", "outcome", outcome).increment();
    }

    /** Whether no mail at all would get through, rather than this one. */
    private static boolean isServerAway(Exception failed) {
        return failed instanceof MailAuthenticationException || failed instanceof MailSendException unsent
                && !isRefusal(unsent);
    }

    private static boolean isRefusal(MailSendException unsent) {
        return unsent.getFailedMessages().values().stream().anyMatch(SendFailedException.class::isInstance);
    }

    /** What to log. What a server says of a mail it refuses names the address, which is personal. */
    private static String reason(Exception failed) {
        return failed instanceof MailSendException unsent && isRefusal(unsent)
                ? "the server refuses this mail or its address"
                : failed.toString();
    }
}
