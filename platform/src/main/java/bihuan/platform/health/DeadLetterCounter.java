package bihuan.platform.health;

/**
 * Counts the dead letters of a projection: the events it could not handle, and later events of the same sequence. A
 * projection with a dead-letter queue provides it.
 */
public interface DeadLetterCounter {

    /** Returns the name of the processor. */
    String projection();

    /** Returns the number of dead letters. */
    long count();
}
