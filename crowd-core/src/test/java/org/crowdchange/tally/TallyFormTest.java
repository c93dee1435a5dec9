package org.crowdchange.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class TallyFormTest {

    private static final OpinionTally TALLY = OpinionTally.builder()
            .add("rota", new OpinionCounts(41, 9, 300))
            .add("rota", 1_420_761_600_000L)
            .add("queue \"A\"", new OpinionCounts(0, 0, 1))
            .build();

    private static final String JSON = "{\"tally\":\"opinion\",\"version\":1,\"items\":[\"queue \\\"A\\\"\",\"rota\"],"
            + "\"agree\":[0,41],\"disagree\":[0,9],\"pass\":[1,300],\"since\":[9223372036854775807,1420761600000]}";

    // Kept from the first version: what was stored once is read for ever.
    private static final byte[] BYTES = HexFormat.of()
            .parseHex(
                    "637401" // ct, layout 1
                            + "0e6f70696e696f6e" + "02" // "opinion", version 1
                            + "02" + "0a6974656d73" + "04" + "12717565756520224122"
                            + "08726f7461" // one column of texts: items
                            + "08" + "0a6167726565" + "04" + "0052" // four of numbers: agree,
                            + "106469736167726565" + "04" + "0012" // disagree,
                            + "0870617373" + "04" + "02d804" // pass,
                            + "0a73696e6365" + "04" + "feffffffffffffffff01" + "80c0ecbfd952"); // since

    @Test
    void jsonNamesKindVersionAndColumns() {
        assertThat(OpinionTally.FORM.toJson(TALLY)).isEqualTo(JSON);
        assertThat(OpinionTally.FORM.fromJson(JSON)).isEqualTo(TALLY);
    }

    @Test
    void bytesOfTheFirstVersionAreReadForEver() {
        assertThat(OpinionTally.FORM.toBytes(TALLY)).isEqualTo(BYTES);
        assertThat(OpinionTally.FORM.fromBytes(BYTES)).isEqualTo(TALLY);
    }

    @Test
    void anotherKindOrALaterVersionIsRefusedByName() {
        assertThatThrownBy(() -> OpinionTally.FORM.fromJson("{\"tally\":\"pairwise\",\"version\":1}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("found the tally \"pairwise\" in version 1; expected \"opinion\" in a version from 1 to 1");
        assertThatThrownBy(() -> OpinionTally.FORM.fromJson("{\"tally\":\"opinion\",\"version\":2}"))
                .hasMessage("found the tally \"opinion\" in version 2; expected \"opinion\" in a version from 1 to 1");
        assertThatThrownBy(() -> OpinionTally.FORM.fromBytes(OpinionCounts.FORM.toBytes(OpinionCounts.NONE)))
                .hasMessageContaining("\"opinion-counts\"");
    }

    @Test
    void whatIsNoJsonIsRefused() {
        assertThatThrownBy(() -> OpinionTally.FORM.fromJson("{\"tally\":"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("not JSON: ");
    }

    @Test
    void aColumnOfTheWrongKindIsNamedWithTheValueInIt() {
        assertThatThrownBy(() -> OpinionTally.FORM.fromJson(JSON.replace("[0,41]", "[0,4.5]")))
                .hasMessage("the column \"agree\" holds 4.5 in place 1; expected a whole number");
        assertThatThrownBy(() -> OpinionTally.FORM.fromJson(JSON.replace("\"rota\"]", "7]")))
                .hasMessage("the column \"items\" holds 7 in place 1; expected a text");
        assertThatThrownBy(() -> OpinionTally.FORM.fromJson(JSON.replace("\"agree\"", "\"agreed\"")))
                .hasMessage("the tally has no column \"agree\" of whole numbers");
    }

    @Test
    void damagedBytesAreRefusedWithTheirPlace() {
        byte[] longer = java.util.Arrays.copyOf(BYTES, BYTES.length + 1);

        assertThatThrownBy(() -> OpinionTally.FORM.fromBytes(longer))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the bytes are not a tally: found more bytes at byte " + BYTES.length + " of " + longer.length);
        assertThatThrownBy(() -> OpinionTally.FORM.fromBytes(new byte[] {'c', 'x'}))
                .hasMessage("the bytes are not a tally: found no header of a tally at byte 1 of 2");
        // A length that the rest of the bytes cannot hold must not be believed.
        assertThatThrownBy(() ->
                        OpinionTally.FORM.fromBytes(HexFormat.of().parseHex("637401" + "feffffffffffffffff01" + "00")))
                .hasMessageContaining("the length 9223372036854775807");
    }
}
