package bihuan.query.projection;

/** An event as it reaches the projection, among those of its own subject. */
interface Arrived {

    /** Its place among the events of its subject; the first is 0. */
    long sequence();

    /** This event set aside; {@code cause} is null when it only waits behind another. */
    Letter parked(RuntimeException cause);
}
