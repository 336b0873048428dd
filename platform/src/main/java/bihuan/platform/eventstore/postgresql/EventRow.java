package bihuan.platform.eventstore.postgresql;

import java.time.Instant;

/**
 * An event as it is stored, before it has its global index.
 *
 * @param eventId
 *            the identifier of the event
 * @param aggregateType
 *            the simple name of its aggregate's class, or null
 * @param aggregateId
 *            its aggregate
 * @param sequence
 *            its number among the events of the aggregate; the first is 0
 * @param payloadType
 *            the class of the payload
 * @param revision
 *            the revision of the payload, or null
 * @param recordedAt
 *            when it was recorded, to the millisecond
 * @param payload
 *            the payload as serialized
 * @param metaData
 *            the metadata as serialized
 */
record EventRow(String eventId, String aggregateType, String aggregateId, long sequence, String payloadType,
        String revision, Instant recordedAt, byte[] payload, byte[] metaData) {
}
