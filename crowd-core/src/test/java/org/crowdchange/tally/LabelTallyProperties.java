package org.crowdchange.tally;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;

class LabelTallyProperties extends TallyLaws<LabelTally> {

    @Override
    protected LabelTally empty() {
        return LabelTally.empty();
    }

    @Override
    protected TallyForm<LabelTally> form() {
        return LabelTally.FORM;
    }

    @Provide
    @Override
    protected Arbitrary<LabelTally> tallies() {
        Arbitrary<Long> count = Arbitraries.longs().between(0, 3);
        return Combinators.combine(
                        MatrixArbitraries.participants(),
                        OpinionArbitraries.items(),
                        Arbitraries.of("ok", "spam", "10", "9"),
                        count)
                .as((worker, item, label, times) ->
                        LabelTally.builder().add(worker, item, label, times).build())
                .withoutEdgeCases()
                .list()
                .ofMaxSize(16)
                .map(parts -> parts.stream().reduce(LabelTally.empty(), LabelTally::plus));
    }

    @Provide
    @Override
    protected Arbitrary<LabelTally> votes() {
        return tallies();
    }
}
