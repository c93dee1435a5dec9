package org.crowdchange.lab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.crowdchange.tally.LabelTally;
import org.junit.jupiter.api.Test;

class LabelsReaderTest {

    @Test
    void everyRowIsALabel() {
        LabelTally tally = LabelsReader.read(
                new DataFile("labels.csv", "worker,task,label\nann,1,spam\nbob,1,\"ok, I think\"\nann,1,spam\n"));

        assertThat(tally)
                .isEqualTo(LabelTally.builder()
                        .add("ann", "1", "spam", 2)
                        .add("bob", "1", "ok, I think")
                        .build());
    }

    @Test
    void whatIsMissingIsRefused() {
        assertThatThrownBy(() -> LabelsReader.read(new DataFile("labels.csv", "worker,task,label\nann,,spam\n")))
                .isInstanceOf(DataFormatException.class)
                .hasMessage("labels.csv:2:5: found \"\"; expected a task");
        assertThatThrownBy(() -> LabelsReader.read(new DataFile("labels.csv", "worker,label,task\nann,spam,1\n")))
                .hasMessage("labels.csv:1:8: found \"label\"; expected the column \"task\"");
        assertThatThrownBy(() -> LabelsReader.read(new DataFile("labels.csv", "worker,task,label\n")))
                .hasMessage("labels.csv:2:1: found the end of the file; expected at least one label");
    }
}
