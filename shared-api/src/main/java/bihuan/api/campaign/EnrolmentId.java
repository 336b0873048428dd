package bihuan.api.campaign;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The id of a park's part in a campaign: it follows from the two, so that a park cannot be enrolled twice. */
public final class EnrolmentId {

    private EnrolmentId() {
    }

    /** {@code enrolment-} and a UUID made of both ids. */
    public static String of(String campaignId, String parkId) {
        return "enrolment-" + UUID.nameUUIDFromBytes((campaignId + "/" + parkId).getBytes(StandardCharsets.UTF_8));
    }
}
