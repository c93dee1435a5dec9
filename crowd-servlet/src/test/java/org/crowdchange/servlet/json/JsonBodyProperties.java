package org.crowdchange.servlet.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.crowdchange.model.InvalidInputException;

class JsonBodyProperties {
    @Property
    void whateverBytesComeInTheyAreReadOrRefused(@ForAll @Size(max = 60) byte[] bytes) {
        readOrRefused(bytes);
    }

    @Property(tries = 2000)
    void whateverPiecesOfJsonComeInTheyAreReadOrRefused(@ForAll("pieces") String text) {
        readOrRefused(text.getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ":",
                        ",",
                        "\"",
                        "\"text\"",
                        "\"list\"",
                        "\"n\"",
                        "\\u",
                        "\\ud800",
                        "null",
                        "true",
                        "1",
                        "-",
                        "1e9",
                        "1e999999",
                        ".5",
                        "0x1",
                        " ",
                        "\n",
                        "//",
                        "/*",
                        "NaN",
                        "é")
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }

    private static void readOrRefused(byte[] bytes) {
        try {
            JsonBody body = JsonBody.parse(bytes, Set.of("text", "list", "n"));
            assertThat(body).isNotNull();
            for (Runnable each :
                    new Runnable[] {() -> body.text("text"), () -> body.texts("list"), () -> body.number("n")}) {
                try {
                    each.run();
                } catch (InvalidInputException e) {
                    assertThat(e.field()).isIn("text", "list", "n");
                }
            }
        } catch (InvalidInputException e) {
            assertThat(e.getMessage()).isNotEmpty();
        }
    }

    @Property
    void aTextComesOutAsItWentIn(@ForAll String text) {
        String wellFormed = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        String json = Json.write(Json.object().put("text", wellFormed));

        assertThat(JsonBody.parse(json.getBytes(StandardCharsets.UTF_8), Set.of("text"))
                        .text("text"))
                .isEqualTo(wellFormed);
    }
}
