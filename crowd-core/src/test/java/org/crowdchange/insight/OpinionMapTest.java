package org.crowdchange.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.crowdchange.insight.OpinionMap.Settings;
import org.crowdchange.lab.data.DataFile;
import org.crowdchange.lab.data.PolisMatrix;
import org.crowdchange.model.Opinion;
import org.crowdchange.ranking.opinion.GroupInformedConsensus;
import org.crowdchange.tally.OpinionMatrix;
import org.junit.jupiter.api.Test;

class OpinionMapTest {

    /** Three camps of different sizes with minds of their own, who now and then vote otherwise. */
    private static OpinionMatrix camps(int... sizes) {
        Random random = new Random(3);
        OpinionMatrix.Builder builder = OpinionMatrix.builder();
        for (int camp = 0; camp < sizes.length; camp++) {
            for (int p = 0; p < sizes[camp]; p++) {
                for (int i = 0; i < 30; i++) {
                    boolean agrees = (i % sizes.length == camp) != (random.nextDouble() < 0.05);
                    builder.add(
                            "camp " + camp + " person " + p, "item " + i, agrees ? Opinion.AGREE : Opinion.DISAGREE);
                }
            }
        }
        return builder.build();
    }

    @Test
    void campsAreFoundAndCalledBySize() {
        OpinionMap map = OpinionMap.of(camps(10, 30, 20));

        assertThat(map.size()).isEqualTo(3);
        assertThat(map.places())
                .hasSize(60)
                .allSatisfy(place -> assertThat(place.group())
                        .isEqualTo(
                                place.participant().startsWith("camp 1")
                                        ? "0"
                                        : place.participant().startsWith("camp 2") ? "1" : "2"));
        assertThat(map.silhouettes().keySet()).containsExactly(2, 3, 4, 5);
        assertThat(map.silhouettes().get(3)).isGreaterThan(0.8);
    }

    @Test
    void theSameVotesAndSeedGiveTheSameMap() {
        OpinionMatrix matrix = camps(12, 12, 5);

        OpinionMap one = OpinionMap.of(matrix, new Settings(7, 5, 42));
        OpinionMap other = OpinionMap.of(matrix.newBuilder().add(matrix, 1).build(), new Settings(7, 5, 42));

        assertThat(other.places()).isEqualTo(one.places());
        // Equally large: the one with the first participant is the first.
        assertThat(one.groups().get("camp 0 person 0")).isEqualTo("0");
    }

    @Test
    void whoHasVotedTooLittleIsNotOnTheMap() {
        OpinionMap map = OpinionMap.of(camps(5, 5).plus(OpinionMatrix.of("new", "item 1", Opinion.AGREE)));

        assertThat(map.groups()).doesNotContainKey("new").hasSize(10);
    }

    @Test
    void groupsCanBeCountedBy() {
        OpinionMatrix matrix = camps(10, 30);
        Map<String, String> groups = OpinionMap.of(matrix).groups();

        assertThat(new GroupInformedConsensus().rank(matrix.grouped(groups)).size())
                .isEqualTo(30);
        assertThat(matrix.grouped(groups).groups()).isEqualTo(2);
    }

    @Test
    void whereAllThinkAlikeTheyAreOneGroupAndWithoutVotesThereIsNone() {
        OpinionMatrix.Builder alike = OpinionMatrix.builder();
        for (int p = 0; p < 4; p++) {
            alike.add("p" + p, "a", Opinion.AGREE).add("p" + p, "b", Opinion.DISAGREE);
        }

        assertThat(OpinionMap.of(alike.build()).groups().values())
                .containsOnly("0")
                .hasSize(4);
        assertThat(OpinionMap.of(OpinionMatrix.empty()).size()).isZero();
        assertThatThrownBy(() -> new Settings(0, 5, 1)).hasMessage("minVotes is 0; expected 1 or more");
        assertThatThrownBy(() -> new Settings(7, 1, 1)).hasMessage("mostGroups is 1; expected 2 or more");
    }

    /** The groups of the server were made with smoothing over time; two of them should be nearly ours all the same. */
    @Test
    void groupsAreMuchLikeThoseOfTheServer() {
        String shared = System.getProperty("crowd.shared", "");
        Path file = Path.of(shared, "data/polis/vtaiwan.uberx/participants-votes.csv.gz");
        assumeThat(!shared.isEmpty() && Files.exists(file))
                .as("no file " + file)
                .isTrue();
        PolisMatrix matrix = PolisMatrix.read(DataFile.read(file));

        Map<String, String> ours = OpinionMap.of(matrix.opinions()).groups();

        Map<String, String> theirs = matrix.groups();
        long both = theirs.keySet().stream().filter(ours::containsKey).count();
        long same = theirs.entrySet().stream()
                .filter(each -> each.getValue().equals(ours.get(each.getKey())))
                .count();
        assertThat(both).isGreaterThan(1200);
        // Which of the two is called 0 is arbitrary.
        assertThat(Math.max(same, both - same) / (double) both).isGreaterThan(0.9);
    }
}
