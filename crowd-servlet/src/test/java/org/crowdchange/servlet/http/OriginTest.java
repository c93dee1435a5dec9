package org.crowdchange.servlet.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {
    @ParameterizedTest
    @CsvSource({
        "https://www.example.org, https://www.example.org",
        "https://www.example.org:443, https://www.example.org",
        "http://www.example.org:80, http://www.example.org",
        "http://www.example.org:443, http://www.example.org:443",
        "HTTPS://WWW.Example.ORG:8443, https://www.example.org:8443",
        "http://localhost:8080, http://localhost:8080",
        "http://[::1]:8080, http://[::1]:8080",
        "http://192.0.2.1, http://192.0.2.1"
    })
    void anOriginHasOneSpelling(String text, String spelling) {
        assertThat(Origin.parse(text)).map(Origin::toString).contains(spelling);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "*",
                "example.org",
                "//example.org",
                "https://",
                "https:///",
                "ftp://example.org",
                "file:///x",
                "https://example.org/",
                "https://example.org/a",
                "https://example.org?a",
                "https://example.org#a",
                "https://user@example.org",
                "https://example.org:",
                "https://example.org:x",
                "https://*.example.org",
                "https://exa mple.org",
                " https://example.org",
                "javascript:alert(1)",
                "https:example.org"
            })
    void anythingElseIsNone(String text) {
        assertThat(Origin.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a?b#c, https://example.org",
        "https://example.org:8443/, https://example.org:8443",
        "https://example.org.evil.example/, https://example.org.evil.example",
        "https://example.org@evil.example/, https://evil.example"
    })
    void theOriginOfAPageIsThatOfItsHost(String url, String origin) {
        assertThat(Origin.of(url)).map(Origin::toString).contains(origin);
    }
}
