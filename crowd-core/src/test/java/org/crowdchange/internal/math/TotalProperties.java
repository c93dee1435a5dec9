package org.crowdchange.internal.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TotalProperties {

    @Property
    void theSumIsExactBeforeItIsRounded(@ForAll List<Long> numbers) {
        Total total = new Total();
        BigInteger exact = BigInteger.ZERO;
        for (long number : numbers) {
            total.add(number);
            exact = exact.add(BigInteger.valueOf(number));
        }

        assertThat(total.value()).isEqualTo(exact.doubleValue());
    }
}
