package org.crowdchange.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.crowdchange.model.CampaignId;
import org.crowdchange.model.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RangeTest {
    private static final CampaignId OWNER = new CampaignId(2979613428940865543L);

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1001, Integer.MAX_VALUE})
    void aLimitOutsideOfWhatAPageMayHaveIsRefused(int limit) {
        assertThatThrownBy(() -> Range.oldest(OWNER, limit))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("limit: expected 1 to 1000, got \"" + limit + "\"");
    }

    @Test
    void theNextPageKeepsOwnerOrderAndLimit() {
        Range range = new Range(Optional.of(OWNER), Optional.empty(), true, 20);
        assertThat(range.after(OWNER)).isEqualTo(new Range(Optional.of(OWNER), Optional.of(OWNER), true, 20));
        assertThat(Range.oldest(OWNER, 1000)).isEqualTo(new Range(Optional.of(OWNER), Optional.empty(), false, 1000));
    }
}
