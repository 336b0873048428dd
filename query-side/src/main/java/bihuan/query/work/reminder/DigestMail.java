package bihuan.query.work.reminder;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.web.util.UriComponentsBuilder;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import bihuan.query.work.reminder.Digest.Section;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

/** Writes a digest as a mail, as plain text and as HTML, in the language chosen. */
class DigestMail {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final JavaMailSender mails;
    private final ITemplateEngine templates;
    private final MessageSource messages;
    private final InternetAddress sender;
    private final URI home;

    /** Mails from this sender, with links to pages under this address. */
    DigestMail(JavaMailSender mails, ITemplateEngine templates, MessageSource messages, InternetAddress sender,
            URI home) {
        this.mails = mails;
        this.templates = templates;
        this.messages = messages;
        this.sender = sender;
        this.home = home;
    }

    /**
     * The mail, ready to be sent.
     *
     * @param now
     *            when it is written
     */
    MimeMessage of(Digest digest, ReminderChoice choice, Instant now) throws MessagingException {
        Locale locale = choice.locale();
        var mail = mails.createMimeMessage();
        mail.setFrom(sender);
        mail.setRecipient(Message.RecipientType.TO, MailAddress.of(choice.email()));
        mail.setSubject(subject(digest, locale), UTF_8);
        mail.setSentDate(Date.from(now));
        mail.setHeader("Message-ID", digest.messageId(MailAddress.domain(sender)));
        // RFC 3834: suppresses automatic replies.
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setContentLanguage(new String[]{choice.language()});
        var content = new Context(locale, Map.of("digest", digest, "links", new Links(home), "locale", locale));
        mail.setContent(new MimeMultipart("alternative", part(templates.process("mail/digest.txt", content), "plain"),
                part(templates.process("mail/digest", content), "html")));
        return mail;
    }

    private String subject(Digest digest, Locale locale) {
        String figures = digest.sections().stream()
                .map(section -> section.concern().label().in(locale) + " " + section.total())
                .collect(Collectors.joining(messages.getMessage("comma", null, locale)));
        return messages.getMessage("digest.subject", new Object[]{digest.day().toString(), figures}, locale);
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    /**
     * Where the pages are that a mail links to.
     *
     * @param home
     *            the start page
     */
    record Links(URI home) {

        public String hazard(String id) {
            return UriComponentsBuilder.fromUri(home).pathSegment("hazards", id).encode().toUriString();
        }

        public String ledger(Section section) {
            var ledger = UriComponentsBuilder.fromUri(home).pathSegment("ledger");
            section.question().entrySet().stream().sorted(Map.Entry.comparingByKey())
                    .forEach(each -> ledger.queryParam(each.getKey(), each.getValue()));
            return ledger.encode().toUriString();
        }

        public String choice() {
            return UriComponentsBuilder.fromUri(home).pathSegment("me").toUriString();
        }
    }
}
