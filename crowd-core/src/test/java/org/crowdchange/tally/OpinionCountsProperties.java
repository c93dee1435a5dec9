package org.crowdchange.tally;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;

class OpinionCountsProperties extends TallyLaws<OpinionCounts> {

    @Override
    protected OpinionCounts empty() {
        return OpinionCounts.NONE;
    }

    @Override
    protected TallyForm<OpinionCounts> form() {
        return OpinionCounts.FORM;
    }

    @Provide
    @Override
    protected Arbitrary<OpinionCounts> tallies() {
        return OpinionArbitraries.counts(1L << 40);
    }

    @Provide
    @Override
    protected Arbitrary<OpinionCounts> votes() {
        return tallies();
    }
}
