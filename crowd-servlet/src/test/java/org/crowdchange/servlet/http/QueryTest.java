package org.crowdchange.servlet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.crowdchange.model.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a=1            | 1",
                "b=2&a=1        | 1",
                "a=1&           | 1",
                "&&a=1          | 1",
                "a              | ''",
                "a=             | ''",
                "a=x=y          | x=y",
                "a=1+2          | 1 2",
                "a=1%202        | 1 2",
                "a=%41          | A",
                "%61=1          | 1",
                "a=%C3%A9       | é",
                "a=é            | é",
                "a=%F0%9F%98%80 | 😀",
                "a=%2B          | +",
                "a=%26%3D       | &="
            })
    void aValueIsDecoded(String raw, String value) {
        assertThat(new Query(raw).one("a")).contains(value);
    }

    @Test
    void whatIsNotThereIsEmpty() {
        assertThat(new Query("").one("a")).isEmpty();
        assertThat(new Query("b=1").one("a")).isEmpty();
        assertThatThrownBy(() -> new Query("b=1").required("a"))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.field()).isEqualTo("a"));
    }

    @Test
    void aValueThatStandsTwiceIsRefusedWhenItIsAskedFor() {
        Query query = new Query("a=1&a=1&b=2");

        assertThat(query.one("b")).contains("2");
        assertThatThrownBy(() -> query.one("a"))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.field()).isEqualTo("a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%", "a=%", "a=%4", "a=%zz", "a=%-1", "a=%ff", "a=%c3", "a=%c3%28", "a=%ed%a0%80", "%c0%af=1"})
    void whatIsNotPercentEncodedUtf8IsRefused(String raw) {
        assertThatThrownBy(() -> new Query(raw))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.field()).isEqualTo("query"));
    }
}
