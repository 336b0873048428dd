package bihuan.query.work.reminder;

import java.time.LocalTime;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/**
 * How digests are sent; without effect when there is no mail server ({@code spring.mail.host}).
 *
 * @param from
 *            the sender's address; required
 * @param at
 *            from which time of the day (Asia/Shanghai)
 */
@ConfigurationProperties("bihuan.reminders")
record ReminderProperties(@DefaultValue("") String from, @DefaultValue("07:30") LocalTime at) {

    /**
     * The sender.
     *
     * @throws IllegalStateException
     *             when it is not a valid address; the message names the property
     */
    InternetAddress sender() {
        try {
            return MailAddress.of(from);
        } catch (AddressException none) {
            throw new IllegalStateException("With spring.mail.host set, bihuan.reminders.from (BIHUAN_REMINDERS_FROM) "
                    + "must be the address that reminders come from. 已设置邮件服务器，还须设置发件地址。", none);
        }
    }
}
