package bihuan.api.campaign.history;

import java.util.List;
import java.util.Map;

import bihuan.api.campaign.event.EnrolmentEvent;
import bihuan.api.history.ActHistory;

/** Which of the recorded acts in a park's part of a campaign are effective. */
public final class EnrolmentActs extends ActHistory<EnrolmentEvent> {

    private EnrolmentActs(Map<Long, ? extends EnrolmentEvent> recorded) {
        super(recorded);
    }

    /** Of these events, the first of which is the enrolment, with sequence 0. */
    public static EnrolmentActs of(List<? extends EnrolmentEvent> recorded) {
        return new EnrolmentActs(bySequence(recorded));
    }

    /** Of these events by sequence, in ascending order; some may be missing, such as those not known by a day. */
    public static EnrolmentActs of(Map<Long, ? extends EnrolmentEvent> recorded) {
        return new EnrolmentActs(recorded);
    }
}
