package org.crowdchange.ranking.approval;

import java.util.List;
import org.crowdchange.internal.math.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * The sequential rule of Phragmén: every elected item is a load of 1 on its supporters, and next comes the item that leaves
 * the highest load the lowest. What nobody approves of comes last.
 */
final class PhragmenElection extends Election {
    private final Holdings loads;
    private final Round.Kind kind;

    private int @Nullable [] tied;

    /** Where voters carry these loads already. */
    PhragmenElection(Profile profile, int seats, int[] elected, Holdings loads, Round.Kind kind) {
        super(profile, seats, elected);
        this.loads = loads;
        this.kind = kind;
    }

    /** Before the first round. */
    PhragmenElection(Profile profile, int seats) {
        this(profile, seats, new int[0], Holdings.nothing(profile.ballots.length), Round.Kind.ELECTED);
    }

    @Override
    int[] tied() {
        int[] known = tied;
        if (known == null) {
            known = lightest();
            tied = known;
        }
        return known;
    }

    private int[] lightest() {
        double[] about = new double[in.length];
        double[] error = new double[in.length];
        boolean approved = false;
        for (int i = 0; i < in.length; i++) {
            about[i] = Double.NaN;
            if (!in[i] && profile.approvals[i] > 0) {
                estimate(i, about, error);
                approved = true;
            }
        }
        if (!approved) {
            for (int i = 0; i < in.length; i++) {
                about[i] = in[i] ? Double.NaN : 0;
            }
            return Nearest.least(about, error, (one, other) -> 0);
        }
        Fraction[] exact = new Fraction[in.length];
        return Nearest.least(
                about,
                error,
                (one, other) -> Nearest.memo(exact, one, this::load).compareTo(Nearest.memo(exact, other, this::load)));
    }

    private void estimate(int item, double[] about, double[] error) {
        double sum = 1;
        double size = 1;
        for (int b : profile.supporters[item]) {
            double load = profile.weights[b] * loads.about(b);
            sum += load;
            size += Math.abs(load);
        }
        double weight = profile.approvals[item];
        about[item] = sum / weight;
        error[item] = loads.error
                + (profile.supporters[item].length + 2) * Nearest.ROUNDING * size / weight
                + 2 * Nearest.ROUNDING * Math.abs(about[item]);
    }

    /** The load of the supporters if the item is elected. */
    private Fraction load(int item) {
        long[] counts = loads.counts();
        for (int b : profile.supporters[item]) {
            loads.count(counts, b, profile.weights[b]);
        }
        return loads.sum(counts).plus(Fraction.ONE).dividedBy(profile.approvals[item]);
    }

    @Override
    Election elect(int item) {
        return new PhragmenElection(profile, seats, with(item), loaded(item), kind);
    }

    private Holdings loaded(int item) {
        if (profile.approvals[item] == 0) {
            return loads;
        }
        Holdings.Change change = loads.change(load(item));
        for (int b : profile.supporters[item]) {
            change.set(b);
        }
        return change.build();
    }

    /** The load of those who carry the elected item; 0 if nobody does. */
    @Override
    Amount amount() {
        int item = tied()[0];
        return profile.approvals[item] == 0 ? Amount.of(0) : Amount.of(load(item));
    }

    @Override
    List<Stake> stakes(int item) {
        return loads.stakes(profile, profile.supporters[item], loaded(item));
    }

    @Override
    Round.Kind kind() {
        return kind;
    }

    @Override
    boolean holdsTheSame(Election other) {
        return loads.sameAs(((PhragmenElection) other).loads);
    }
}
