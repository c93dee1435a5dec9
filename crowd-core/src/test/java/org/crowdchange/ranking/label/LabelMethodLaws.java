package org.crowdchange.ranking.label;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.RankingMethodLaws;
import org.crowdchange.tally.LabelTally;
import org.crowdchange.tally.MatrixArbitraries;
import org.crowdchange.tally.OpinionArbitraries;

/** The laws of every method that reads labels. */
abstract class LabelMethodLaws extends RankingMethodLaws<LabelTally> {

    static Arbitrary<String> labels() {
        return Arbitraries.of("", "ok", "spam", "theme", "nobody's");
    }

    @Provide
    @Override
    protected Arbitrary<LabelTally> tallies() {
        return Combinators.combine(
                        MatrixArbitraries.participants(),
                        OpinionArbitraries.items(),
                        Arbitraries.of("ok", "spam", "theme"),
                        Arbitraries.of(1L, 1L, 1L, 2L))
                .as((worker, item, label, times) ->
                        LabelTally.builder().add(worker, item, label, times).build())
                .withoutEdgeCases()
                .list()
                .ofMaxSize(14)
                .map(parts -> parts.stream().reduce(LabelTally.empty(), LabelTally::plus));
    }

    @Override
    protected LabelTally empty() {
        return LabelTally.empty();
    }

    @Override
    protected List<String> items(LabelTally tally) {
        return IntStream.range(0, tally.size()).mapToObj(tally::item).toList();
    }

    @Override
    protected LabelTally renamed(LabelTally tally, UnaryOperator<String> names) {
        LabelTally.Builder builder = LabelTally.builder();
        for (int w = 0; w < tally.workers(); w++) {
            for (int i = tally.start(w); i < tally.start(w + 1); i++) {
                builder.add(
                        tally.worker(w),
                        names.apply(tally.item(tally.itemOf(i))),
                        tally.label(tally.labelOf(i)),
                        tally.countOf(i));
            }
        }
        return builder.build();
    }
}
