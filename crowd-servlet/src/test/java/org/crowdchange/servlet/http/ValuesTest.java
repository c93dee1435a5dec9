package org.crowdchange.servlet.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Bytes, headers and responses are values. */
class ValuesTest {
    @Test
    void bytesDoNotChangeWithTheArrayTheyCameFromOrWentTo() throws IOException {
        byte[] array = {1, 2, 3};
        Bytes bytes = Bytes.of(array);
        array[0] = 9;
        bytes.toArray()[1] = 9;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        bytes.writeTo(out);

        assertThat(out.toByteArray()).containsExactly(1, 2, 3);
        assertThat(bytes).isEqualTo(Bytes.of(new byte[] {1, 2, 3})).hasSameHashCodeAs(Bytes.of(new byte[] {1, 2, 3}));
        assertThat(bytes).isNotEqualTo(Bytes.of(array));
    }

    @Test
    void theHashIsSha256InUrlSafeBase64() {
        // printf abc | openssl dgst -sha256 -binary | base64 | tr +/ -_
        assertThat(Bytes.utf8("abc").sha256()).isEqualTo("ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0");
    }

    @Test
    void headersAreFoundInAnySpelling() {
        Headers headers = Headers.of(Map.of("content-type", List.of("a"), "Accept", List.of("b, c", " d ,")));

        assertThat(headers.first("Content-Type")).contains("a");
        assertThat(headers.all("ACCEPT")).containsExactly("b, c", " d ,");
        assertThat(headers.list("accept")).containsExactly("b", "c", "d");
        assertThat(headers.first("Other")).isEmpty();
    }

    @Test
    void namesThatDifferInCaseArePutTogether() {
        Headers headers = Headers.NONE.plus("Vary", "Cookie").plus("vary", "Accept");

        assertThat(headers.all("VARY")).containsExactly("Cookie", "Accept");
        assertThat(headers.with("VARY", "Origin").all("vary")).containsExactly("Origin");
        assertThat(headers)
                .isEqualTo(Headers.NONE.plus("VARY", "Cookie").plus("VARY", "Accept"))
                .hasSameHashCodeAs(Headers.NONE.plus("VARY", "Cookie").plus("VARY", "Accept"));
    }

    @Test
    void aChangedResponseLeavesTheOneBefore() {
        Response before = Response.of(200, "text/plain", Bytes.utf8("a"));
        Response after = before.with("X", "1").bare(304);

        assertThat(before.headers().first("X")).isEmpty();
        assertThat(before.body().size()).isEqualTo(1);
        assertThat(after.status()).isEqualTo(304);
        assertThat(after.body()).isEqualTo(Bytes.EMPTY);
        assertThat(after.withDefault("X", "2").headers().first("X")).contains("1");
        assertThat(after.withDefault("Y", "2").headers().first("Y")).contains("2");
    }

    @Test
    void neitherHeadersNorRequestsShowTheirValuesInWords() {
        Headers headers = Headers.NONE.plus("Cookie", "secret");

        assertThat(headers.toString()).contains("Cookie").doesNotContain("secret");
    }
}
