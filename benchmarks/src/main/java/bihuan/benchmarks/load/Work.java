package bihuan.benchmarks.load;

/** One unit of work that is repeated. */
@FunctionalInterface
public interface Work {

    /**
     * Does it once.
     *
     * @param client
     *            the number of the client that does it, from 0; no two at once have the same
     */
    void run(int client) throws Exception;
}
