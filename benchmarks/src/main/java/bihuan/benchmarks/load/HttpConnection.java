package bihuan.benchmarks.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;

/**
 * A connection that is kept open and carries one request at a time. The load generator shares the cores with what it
 * measures, so this does no more than read each response to its end; a general client costs several times as much.
 */
public final class HttpConnection implements AutoCloseable {

    private static final int TIMEOUT_MILLISECONDS = 120_000;
    /** Sooner than servers close what is idle, as connections are while others have their turn. */
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(10);

    private final int port;
    private final String authorization;
    private Socket socket;
    private InputStream in;
    private long used;

    /** A connection to this port of this machine, which sends no credentials. */
    public HttpConnection(int port) {
        this(port, null);
    }

    /** A connection to this port of this machine; {@code login} is a name and a password with a colon between. */
    public HttpConnection(int port, String login) {
        this.port = port;
        this.authorization = login == null
                ? ""
                : "Authorization: Basic "
                        + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)) + "\r\n";
    }

    /** A response that was read to its end. */
    public record Response(int status, String body) {

        /**
         * The body of a response with a status of 2xx.
         *
         * @throws IllegalStateException
         *             for any other status
         */
        public String successful() {
            if (status / 100 != 2) {
                throw new IllegalStateException(status + " " + body);
            }
            return body;
        }
    }

    /** Sends a GET. */
    public Response get(String path) throws IOException {
        return send("GET", path, "", new byte[0]);
    }

    /** Sends a POST with a JSON body. */
    public Response post(String path, String json) throws IOException {
        return post(path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a POST with a body of this type. */
    public Response post(String path, String type, byte[] body) throws IOException {
        return send("POST", path, "Content-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n", body);
    }

    private Response send(String method, String path, String headers, byte[] body) throws IOException {
        write(method, path, "", headers, body);
        int status = status();
        long length = 0;
        boolean chunked = false;
        boolean close = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:")) {
                length = Long.parseLong(header.substring(header.indexOf(':') + 1).strip());
            } else if (header.startsWith("transfer-encoding:")) {
                chunked = header.contains("chunked");
            } else if (header.startsWith("connection:")) {
                close = header.contains("close");
            }
        }
        byte[] content = chunked ? chunks() : in.readNBytes((int) length);
        used = System.nanoTime();
        if (close) {
            close();
        }
        return new Response(status, new String(content, StandardCharsets.UTF_8));
    }

    /** Sends a GET for a stream of server-sent events; {@link #line} then reads its lines. */
    public void open(String path) throws IOException {
        write("GET", path, "Accept: text/event-stream\r\n", "", new byte[0]);
        int status = status();
        if (status != 200) {
            throw new IllegalStateException("The stream is answered with " + status);
        }
    }

    private void write(String method, String path, String accept, String headers, byte[] body) throws IOException {
        if (socket != null && System.nanoTime() - used > LONGEST_IDLE.toNanos()) {
            close();
        }
        if (socket == null) {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(TIMEOUT_MILLISECONDS);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
        }
        byte[] head = (method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + accept + authorization + headers
                + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        byte[] request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        socket.getOutputStream().write(request);
    }

    private int status() throws IOException {
        return Integer.parseInt(line().split(" ")[1]);
    }

    private byte[] chunks() throws IOException {
        var content = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            content.write(in.readNBytes(size));
            line();
        }
        line();
        return content.toByteArray();
    }

    /** The next line of the response, without its end. */
    public String line() throws IOException {
        var line = new ByteArrayOutputStream(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The connection was closed");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
