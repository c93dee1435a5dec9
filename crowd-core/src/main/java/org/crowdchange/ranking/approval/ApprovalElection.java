package org.crowdchange.ranking.approval;

/** Fills seats by the number of approvals. */
final class ApprovalElection extends Election {

    ApprovalElection(Profile profile, int seats, int[] elected) {
        super(profile, seats, elected);
    }

    @Override
    int[] tied() {
        double[] approvals = new double[in.length];
        for (int i = 0; i < in.length; i++) {
            approvals[i] = in[i] ? Double.NaN : profile.approvals[i];
        }
        // Numbers of voters are doubles exactly.
        return Nearest.most(
                approvals,
                new double[in.length],
                (one, other) -> Long.compare(profile.approvals[one], profile.approvals[other]));
    }

    @Override
    Election elect(int item) {
        return new ApprovalElection(profile, seats, with(item));
    }

    @Override
    Amount amount() {
        return Amount.of(profile.approvals[tied()[0]]);
    }

    @Override
    Round.Kind kind() {
        return Round.Kind.COMPLETED;
    }

    @Override
    boolean holdsTheSame(Election other) {
        return true;
    }
}
