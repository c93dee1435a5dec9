package org.crowdchange.internal.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class OrderProperties {

    @Provide
    Arbitrary<List<Double>> values() {
        return Arbitraries.frequencyOf(
                        Tuple.of(3, Arbitraries.of(-1.0, 0.0, 0.5, 1.0)),
                        Tuple.of(
                                1,
                                Arbitraries.of(
                                        Double.NEGATIVE_INFINITY,
                                        Double.POSITIVE_INFINITY,
                                        Double.MIN_VALUE,
                                        -Double.MIN_VALUE,
                                        Math.nextUp(0.5),
                                        Double.MAX_VALUE)),
                        Tuple.of(2, Arbitraries.doubles()))
                .list()
                .ofMaxSize(60);
    }

    @Property
    void theOrderIsThatOfAStableSort(@ForAll("values") List<Double> values) {
        double[] numbers = values.stream().mapToDouble(value -> value + 0.0).toArray();
        int[] expected = IntStream.range(0, numbers.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> numbers[i]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();

        assertThat(Order.descending(numbers)).isEqualTo(expected);
    }

    @Example
    void whatStandsInOrderStays() {
        assertThat(Order.descending(new double[] {3, 2, 2, -1})).containsExactly(0, 1, 2, 3);
        assertThat(Order.descending(new double[0])).isEmpty();
    }
}
