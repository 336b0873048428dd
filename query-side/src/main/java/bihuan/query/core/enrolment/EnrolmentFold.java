package bihuan.query.core.enrolment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.SortedMap;

import bihuan.api.campaign.event.EnrolmentCorrection;
import bihuan.api.campaign.event.EnrolmentEvent;
import bihuan.api.campaign.event.ParkEnrolled;
import bihuan.api.campaign.history.EnrolmentActs;
import bihuan.api.history.Effective;
import bihuan.query.core.Recorded;

/** The pure fold of events into a park's part in a campaign, for as-of queries and after a correction. */
public final class EnrolmentFold {

    private EnrolmentFold() {
    }

    /**
     * The part that the effective acts of a history make: all that was recorded, or known by some moment.
     *
     * @param recorded
     *            the events by sequence, ascending
     * @param happenedBy
     *            the last day of which acts count, by their corrected days, Asia/Shanghai; the enrolment counts
     *            whenever it took place; null for any
     * @return null before the enrolment
     */
    public static Enrolment of(SortedMap<Long, Recorded<EnrolmentEvent>> recorded, LocalDate happenedBy) {
        var events = new LinkedHashMap<Long, EnrolmentEvent>();
        recorded.forEach((sequence, one) -> events.put(sequence, one.event()));
        Enrolment part = null;
        long version = events.entrySet().stream().filter(each -> each.getValue() instanceof EnrolmentCorrection)
                .mapToLong(each -> each.getKey()).max().orElse(0);
        for (Effective<EnrolmentEvent> act : EnrolmentActs.of(events).acts()) {
            if (counts(act.event(), happenedBy)) {
                part = Enrolment.evolve(part, act.event(), recorded.get(act.sequence()).at());
                version = Math.max(version, act.sequence());
            }
        }
        return part == null ? null : part.at(version);
    }

    private static boolean counts(EnrolmentEvent event, LocalDate happenedBy) {
        return event instanceof ParkEnrolled || happenedBy == null || !event.act().occurredOn().isAfter(happenedBy);
    }
}
