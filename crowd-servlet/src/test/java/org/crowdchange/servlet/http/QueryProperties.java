package org.crowdchange.servlet.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.crowdchange.model.InvalidInputException;

class QueryProperties {
    @Property
    void whatTheJdkEncodesIsReadBack(@ForAll @StringLength(max = 30) String value) {
        String wellFormed = new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        assertThat(new Query("a=" + URLEncoder.encode(wellFormed, StandardCharsets.UTF_8)).one("a"))
                .contains(wellFormed);
    }

    @Property
    void anythingIsEitherReadOrRefused(@ForAll @StringLength(max = 30) String raw) {
        try {
            new Query(raw).one("a");
        } catch (InvalidInputException e) {
            assertThat(e.field()).isIn("query", "a");
        }
    }
}
