package bihuan.query.work.reminder;

import java.util.Locale;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** A valid address for the header of a mail. */
final class MailAddress {

    /** RFC 5321: a path of 256 with its brackets. */
    static final int LONGEST = 254;

    private MailAddress() {
    }

    /**
     * Parses a single address without a name or a comment.
     *
     * @throws AddressException
     *             when it is not one address, or contains a line break that would begin another header
     */
    static InternetAddress of(String written) throws AddressException {
        // Some control characters are legal within quotes, where they fold a header.
        if (written.length() > LONGEST || written.chars().anyMatch(each -> each <= ' ' || each > '~')) {
            throw new AddressException("No plain address of at most " + LONGEST + " characters");
        }
        var address = new InternetAddress(written, true);
        if (address.isGroup() || !written.equals(address.getAddress())) {
            throw new AddressException("More than an address");
        }
        return address;
    }

    /** The domain of an address, for identifiers of mails from there. */
    static String domain(InternetAddress address) {
        return address.getAddress().substring(address.getAddress().lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
