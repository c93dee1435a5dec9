package org.crowdchange.lab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.crowdchange.lab.data.OpenBanditReader.Impression;
import org.junit.jupiter.api.Test;

class OpenBanditReaderTest {
    private static final String HEADER = "timestamp,item_id,position,click,propensity_score\n";

    @Test
    void readsImpressions() {
        assertThat(OpenBanditReader.read(
                        new DataFile("x.csv", HEADER + "2019-11-24 00:03:13+00:00,14,3,0,0.0294\nt,2,1,1,1\n")))
                .containsExactly(new Impression("14", 3, false, 0.0294), new Impression("2", 1, true, 1));
    }

    @Test
    void refusesWhatIsNoProbabilityAndNoClick() {
        for (String damaged : new String[] {"t,1,1,0,0", "t,1,1,0,1.5", "t,1,1,0,often"}) {
            assertThatThrownBy(() -> OpenBanditReader.read(new DataFile("x.csv", HEADER + damaged)))
                    .hasMessageStartingWith("x.csv:2:9: found")
                    .hasMessageEndingWith("expected a probability above 0 and at most 1");
        }
        assertThatThrownBy(() -> OpenBanditReader.read(new DataFile("x.csv", HEADER + "t,1,1,2,0.5")))
                .hasMessage("x.csv:2:7: found \"2\"; expected 0 or 1");
    }
}
