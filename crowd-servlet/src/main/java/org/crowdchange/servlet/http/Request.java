package org.crowdchange.servlet.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crowdchange.servlet.identity.HostRequest;

/**
 * A request as handlers see it, free of any container.
 *
 * @param method in capital letters
 * @param prefix where the API is mounted, such as {@code /crowd}; empty at the root; without a slash at the end
 * @param path below the prefix, decoded, beginning with a slash
 * @param query as it came, without the question mark; empty if there is none
 * @param headers all of them
 * @param body at most one byte more than the limit of the API, so that too much can be told from enough
 * @param remoteAddress the address of the client
 * @param self the origin under which the client sees this server
 * @param remoteUser the user whom the container has authenticated
 * @param attributes what filters of the host have left, by name
 */
public record Request(
        String method,
        String prefix,
        String path,
        String query,
        Headers headers,
        Bytes body,
        String remoteAddress,
        Origin self,
        Optional<String> remoteUser,
        Function<String, Optional<Object>> attributes)
        implements HostRequest {

    /** Whether it only reads. */
    public boolean safe() {
        return method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
    }

    @Override
    public Optional<String> header(String name) {
        return headers.first(name);
    }

    /** The values of all cookies of this name, in the order in which they came. */
    public List<String> cookies(String name) {
        return headers.all("Cookie").stream()
                .flatMap(line -> Stream.of(line.split(";", -1)))
                .map(String::strip)
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> unquoted(pair.substring(name.length() + 1).strip()))
                .toList();
    }

    @Override
    public Optional<String> cookie(String name) {
        return cookies(name).stream().findFirst();
    }

    @Override
    public Optional<Object> attribute(String name) {
        return attributes.apply(name);
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /** Method and path; no header, cookie or body. */
    @Override
    public String toString() {
        return method + " " + prefix + path;
    }
}
