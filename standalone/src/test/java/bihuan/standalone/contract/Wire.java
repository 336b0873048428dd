package bihuan.standalone.contract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** Sends requests byte by byte, also those that no client library would send. */
final class Wire {

    private static final int PATIENCE_MILLIS = 30_000;

    private final URI to;

    Wire(Deployment at) {
        to = URI.create(at.questions());
    }

    /**
     * A request; a text is sent in ISO 8859-1, so that any byte can be written.
     *
     * @param line
     *            method and target
     */
    record Request(String line, List<String> headers, byte[] body) {

        Request(String line, String... headers) {
            this(line, List.of(headers), new byte[0]);
        }

        Request with(String header) {
            var all = new ArrayList<>(headers);
            all.removeIf(each -> name(each).equals(name(header)));
            all.add(header);
            return new Request(line, List.copyOf(all), body);
        }

        Request with(byte[] other) {
            return new Request(line, headers, other);
        }

        Request as(String account) {
            return with("Authorization: Basic " + Base64.getEncoder()
                    .encodeToString((account.contains(":") ? account : account + ":bihuan")
                            .getBytes(StandardCharsets.UTF_8)));
        }

        private static String name(String header) {
            return header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT);
        }

        byte[] bytes(String host) {
            var all = new StringBuilder(line).append(" HTTP/1.0\r\nHost: ").append(host).append("\r\n");
            headers.forEach(each -> all.append(each).append("\r\n"));
            if (body.length > 0) {
                all.append("Content-Length: ").append(body.length).append("\r\n");
            }
            var out = new ByteArrayOutputStream();
            out.writeBytes(all.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            out.writeBytes(body);
            return out.toByteArray();
        }

        @Override
        public String toString() {
            String text = line + " " + String.join(" | ", headers) + " " + new String(body, StandardCharsets.UTF_8);
            return text.length() > 600 ? text.substring(0, 600) + "…" : text;
        }
    }

    /** An answer: status 0 when there was none; a stream of events, which has no end, without its body. */
    record Answer(int status, String type, String body) {
    }

    Answer send(Request request) {
        try (var socket = new Socket(to.getHost(), to.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.bytes(to.getAuthority()));
            socket.getOutputStream().flush();
            var in = socket.getInputStream();
            var head = new StringBuilder();
            for (int next = in.read(); next >= 0; next = in.read()) {
                head.append((char) next);
                if (next == '\n' && head.indexOf("\r\n\r\n") > 0) {
                    break;
                }
            }
            if (head.isEmpty()) {
                return new Answer(0, "", "");
            }
            int status = Integer.parseInt(head.substring(9, 12));
            String type = head.toString().lines().filter(each -> each.toLowerCase(Locale.ROOT)
                    .startsWith("content-type:")).findFirst().map(each -> each.substring(13).strip()).orElse("");
            String body = type.startsWith("text/event-stream")
                    ? ""
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(status, type, body);
        } catch (IOException failed) {
            throw new UncheckedIOException(request.toString(), failed);
        }
    }
}
