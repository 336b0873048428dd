package bihuan.benchmarks.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

import bihuan.benchmarks.load.ClosedLoop;
import bihuan.benchmarks.load.HttpConnection;
import bihuan.benchmarks.load.OpenLoop;
import bihuan.benchmarks.process.JavaProcess;
import bihuan.benchmarks.process.Wait;
import org.HdrHistogram.Histogram;

/** A server that records progress of hazards over HTTP, under load of some clients. */
final class Server implements AutoCloseable {

    private static final Duration TO_FOLLOW = Duration.ofMinutes(10);
    private static final String PROGRESS = "{\"percent\":40,\"done\":\"更换阀门，逐台调试\",\"fundsSpent\":180000}";

    private final JavaProcess process;
    private final String login;
    private final List<HttpConnection> connections = new ArrayList<>();
    private final List<String> addresses;
    private final Callable<Boolean> projected;
    private final AtomicInteger next = new AtomicInteger();
    private long microseconds;

    /**
     * A server that is ready.
     *
     * @param login
     *            of the API client, or null
     * @param hazards
     *            on which progress is recorded in turn, by what stands before the action in the address
     * @param projected
     *            whether all stored events can be read
     */
    Server(JavaProcess process, String login, List<String> hazards, Callable<Boolean> projected) {
        this.process = process;
        this.login = login;
        this.addresses = hazards.stream().map(hazard -> hazard + "/record-progress").toList();
        this.projected = projected;
    }

    JavaProcess process() {
        return process;
    }

    /** Records progress of the next hazard; answers what the server says. */
    String act(int client) throws Exception {
        String address = addresses.get(Math.floorMod(next.getAndIncrement(), addresses.size()));
        return connection(client).post(address, PROGRESS).successful();
    }

    private HttpConnection connection(int client) {
        return connections.get(client);
    }

    private void connect(int clients) {
        while (connections.size() < clients) {
            connections.add(new HttpConnection(process.port(), login));
        }
    }

    /**
     * Acts a second of so many clients, each with its next act as soon as the last is answered. The time that the
     * projection needs to follow counts.
     */
    double rate(int clients, Duration duration) throws Exception {
        connect(clients);
        double before = process.processorMicroseconds();
        long start = System.nanoTime();
        long acts = ClosedLoop.run(clients, duration, this::act);
        awaitProjected();
        double seconds = (System.nanoTime() - start) / 1e9;
        microseconds = Math.round((process.processorMicroseconds() - before) / acts);
        return acts / seconds;
    }

    /** Waits until what was answered can be read. */
    void awaitProjected() throws Exception {
        Wait.until("the projection to follow", TO_FOLLOW, projected);
    }

    /** Microseconds of processor time of the server for each act of the last round. */
    long microseconds() {
        return microseconds;
    }

    /** The durations of acts that come at this rate. */
    Histogram latencies(double perSecond, int clients, Duration duration) throws Exception {
        connect(clients);
        return OpenLoop.run(perSecond, duration, clients, this::act);
    }

    @Override
    public void close() throws Exception {
        for (HttpConnection connection : connections) {
            connection.close();
        }
        process.close();
    }
}
