package bihuan.query.work.reminder;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The reminders to one account on one day.
 *
 * @param accountId
 *            the recipient
 * @param day
 *            the day (Asia/Shanghai) to which days left and overdue are counted
 * @param sections
 *            by topic; none is empty
 */
record Digest(String accountId, LocalDate day, List<Section> sections) {

    /**
     * The hazards of one topic.
     *
     * @param concern
     *            the topic
     * @param items
     *            the first of them, by deadline
     * @param total
     *            how many there are
     * @param question
     *            the parameters of the ledger that find them all
     */
    record Section(DigestTopic concern, List<Item> items, long total, Map<String, String> question) {

        /** The number of hazards that are not among the items. */
        public long more() {
            return total - items.size();
        }
    }

    /**
     * A hazard.
     *
     * @param unit
     *            the responsible unit's name
     * @param deadline
     *            its current deadline, or null while it has none, or when none counts any more because it is accepted
     *            or ended
     */
    record Item(String hazardId, String number, String unit, String location, LocalDate deadline) {

        /** Days from that day to the deadline: 0 on it, negative past it. */
        public long daysLeft(LocalDate day) {
            return ChronoUnit.DAYS.between(day, deadline);
        }
    }

    boolean isEmpty() {
        return sections.isEmpty();
    }

    /** The same for every attempt at this account's digest of this day; it reveals neither. */
    String messageId(String domain) {
        var name = (accountId + " " + day).getBytes(StandardCharsets.UTF_8);
        return "<digest." + UUID.nameUUIDFromBytes(name) + "@" + domain + ">";
    }
}
