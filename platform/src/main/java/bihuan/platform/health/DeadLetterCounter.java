package bihuan.platform.health;

/**
 * Events that a projection could not handle, and those that wait behind them. A projection that sets events aside
 * offers it.
 */
public interface DeadLetterCounter {

    /** Name of the processor. */
    String projection();

    /** How many events wait. */
    long count();
}
