package org.crowdchange.servlet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** HTTP/1.1 as it goes over the wire, one request for each connection, so that nothing is tidied up by a client library. */
final class RawHttp {
    private static final int TIMEOUT_MILLIS = 20_000;

    private final int port;
    private final Map<String, String> headers = new LinkedHashMap<>();

    RawHttp(int port) {
        this.port = port;
        headers.put("Host", "localhost:" + port);
        headers.put("Connection", "close");
        headers.put("X-Crowd", "1");
    }

    RawHttp with(String name, String value) {
        RawHttp other = new RawHttp(port);
        other.headers.putAll(headers);
        other.headers.put(name, value);
        return other;
    }

    /** An answer; header names in small letters, the last of several. */
    record Answer(int status, Map<String, String> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }

        /** What the browser sends back. */
        String cookie() {
            String set = header("Set-Cookie");
            return set.substring(0, set.indexOf(';'));
        }
    }

    Answer get(String path) throws IOException {
        return exchange("GET", path, Map.of(), "");
    }

    Answer send(String method, String path) throws IOException {
        return exchange(method, path, Map.of("Content-Length", "0"), "");
    }

    Answer send(String method, String path, String json) throws IOException {
        int length = json.getBytes(StandardCharsets.UTF_8).length;
        return exchange(
                method,
                path,
                Map.of("Content-Type", "application/json", "Content-Length", Integer.toString(length)),
                json);
    }

    /** Sends the body in chunks, without saying how long it is. */
    Answer sendInChunks(String method, String path, List<String> chunks) throws IOException {
        StringBuilder body = new StringBuilder();
        for (String chunk : chunks) {
            int length = chunk.getBytes(StandardCharsets.UTF_8).length;
            body.append(Integer.toHexString(length))
                    .append("\r\n")
                    .append(chunk)
                    .append("\r\n");
        }
        body.append("0\r\n\r\n");
        return exchange(
                method,
                path,
                Map.of("Content-Type", "application/json", "Transfer-Encoding", "chunked"),
                body.toString());
    }

    /** Sends the body as it is, after a header line that says how it comes. */
    Answer sendRaw(String method, String path, String header, String body) throws IOException {
        int colon = header.indexOf(':');
        return exchange(
                method,
                path,
                Map.of("Content-Type", "application/json", header.substring(0, colon), header.substring(colon + 2)),
                body);
    }

    private Answer exchange(String method, String path, Map<String, String> more, String body) throws IOException {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        more.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write((head + "\r\n" + body).getBytes(StandardCharsets.UTF_8));
            out.flush();
            return parse(all(socket.getInputStream()));
        }
    }

    /** A server that refuses the rest of a body may reset the connection after its answer. */
    private static String all(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            int read = in.read(buffer);
            while (read >= 0) {
                bytes.write(buffer, 0, read);
                read = in.read(buffer);
            }
        } catch (IOException e) {
            if (bytes.size() == 0) {
                throw e;
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Answer parse(String response) {
        int end = response.indexOf("\r\n\r\n");
        String[] lines = response.substring(0, end).split("\r\n", -1);
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.put(
                    lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 1).strip());
        }
        return new Answer(Integer.parseInt(lines[0].substring(9, 12)), headers, response.substring(end + 4));
    }
}
