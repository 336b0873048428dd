package bihuan.query.work.reminder;

import java.time.Clock;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;

import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.query.testing.QuerySideTest;

/**
 * The query side with a real SMTP server, on a clock that is set by hand; each test begins at ten with no one to
 * remind.
 */
abstract class MailServerTest extends QuerySideTest {

    static final String HOME = "https://bihuan.example/park";
    static final TurnableClock CLOCK = new TurnableClock();

    private static final String HERE = "127.0.0.1";
    private static GreenMail server = started(0);

    @TestBean(name = "today")
    private Clock clock;
    @Autowired
    DigestRound round;
    @Autowired
    JdbcClient jdbc;

    static Clock clock() {
        return CLOCK;
    }

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> HERE);
        properties.add("spring.mail.port", () -> server.getSmtp().getPort());
        properties.add("bihuan.reminders.from", () -> "bihuan@park.example");
        properties.add("bihuan.reminders.look-every", () -> "1d");
        properties.add("bihuan.public-url", () -> HOME);
    }

    @BeforeEach
    void ten_o_clock_and_no_one_to_remind() throws FolderException {
        CLOCK.turnTo(TODAY.atTime(LocalTime.of(10, 0)));
        jdbc.sql("DELETE FROM people.digest").update();
        jdbc.sql("DELETE FROM people.reminder").update();
        server.purgeEmailFromAllMailboxes();
    }

    private static GreenMail started(int port) {
        var started = new GreenMail(new ServerSetup(port, HERE, ServerSetup.PROTOCOL_SMTP));
        started.start();
        return started;
    }

    /** Runs this while the mail server is down. */
    void away(Runnable meanwhile) {
        int port = server.getSmtp().getPort();
        server.stop();
        try {
            meanwhile.run();
        } finally {
            server = started(port);
        }
    }

    /** Runs this while the server refuses mail for this address and accepts the rest. */
    void refusing(String address, Runnable meanwhile) {
        var users = server.getUserManager();
        var usual = users.getMessageDeliveryHandler();
        users.setMessageDeliveryHandler((message, to) -> {
            if (to.getEmail().equals(address)) {
                throw new MessagingException("refused");
            }
            return usual.handle(message, to);
        });
        try {
            meanwhile.run();
        } finally {
            users.setMessageDeliveryHandler(usual);
        }
    }

    /** The mails that the server accepted for this address. */
    List<MimeMessage> mails(String address) {
        return Arrays.stream(server.getReceivedMessages()).filter(mail -> address.equals(recipient(mail))).toList();
    }

    /** The mails that the server accepted. */
    List<MimeMessage> mails() {
        return List.of(server.getReceivedMessages());
    }

    static String recipient(MimeMessage mail) {
        try {
            return ((InternetAddress) mail.getRecipients(Message.RecipientType.TO)[0]).getAddress();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** The plain text (0) or the HTML (1). */
    static String text(MimeMessage mail, int part) throws Exception {
        return (String) ((MimeMultipart) mail.getContent()).getBodyPart(part).getContent();
    }

    /** Sets the choice of the account of this role and scope over HTTP; returns its address. */
    String chosen(Role role, Scope scope, String choice) {
        String email = own(login(role, scope)).replaceAll("[^a-z0-9-]", "") + "@example.com";
        int status = http.put().uri("/api/me/reminders")
                .headers(headers -> headers.setBasicAuth(login(role, scope), PASSWORD))
                .contentType(MediaType.APPLICATION_JSON).content("{\"email\": \"%s\", %s}".formatted(email, choice))
                .exchange().getResponse().getStatus();
        if (status != 200) {
            throw new AssertionError("The choice was answered " + status);
        }
        return email;
    }
}
