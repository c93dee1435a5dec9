package org.crowdchange.ranking.opinion;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.crowdchange.ranking.RankingMethodLaws;
import org.crowdchange.tally.MatrixArbitraries;
import org.crowdchange.tally.OpinionMatrix;

/** The laws of every method that reads who voted what. */
public abstract class MatrixMethodLaws extends RankingMethodLaws<OpinionMatrix> {

    @Provide
    @Override
    protected Arbitrary<OpinionMatrix> tallies() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, MatrixArbitraries.matrices()),
                Tuple.of(1, MatrixArbitraries.entries().map(MatrixArbitraries::matrix)));
    }

    @Override
    protected OpinionMatrix empty() {
        return OpinionMatrix.empty();
    }

    @Override
    protected List<String> items(OpinionMatrix matrix) {
        return IntStream.range(0, matrix.size()).mapToObj(matrix::item).toList();
    }

    @Override
    protected OpinionMatrix renamed(OpinionMatrix matrix, UnaryOperator<String> names) {
        OpinionMatrix.Builder builder = OpinionMatrix.builder();
        for (int i = 0; i < matrix.size(); i++) {
            builder.item(names.apply(matrix.item(i)));
        }
        for (int p = 0; p < matrix.participants(); p++) {
            for (int v = matrix.start(p); v < matrix.start(p + 1); v++) {
                builder.add(
                        matrix.participant(p),
                        names.apply(matrix.item(matrix.itemOf(v))),
                        matrix.opinionOf(v),
                        matrix.countOf(v));
            }
        }
        return builder.build();
    }
}
