package org.crowdchange.newsroom.replay;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.random.RandomGenerator;
import org.crowdchange.newsroom.replay.Subject.Appeal;

/**
 * How good the ideas for one question will turn out to be: a few outstanding ones, some good ones, many ordinary ones, some
 * that divide the crowd and some that few like.
 */
final class IdeaDeck {
    private static final int OUTSTANDING_CAPTURED = 3;
    /** The outstanding proposals are among this share of the first ones, so that people have time to find them. */
    private static final int EARLY = 7;

    private final Deque<Card> captured = new ArrayDeque<>();
    private final Deque<Card> proposed = new ArrayDeque<>();
    private final RandomGenerator random;

    /**
     * How good an idea will turn out to be.
     *
     * @param appeal what it does to people
     * @param outstanding whether it is one of those that will lead
     */
    record Card(Appeal appeal, boolean outstanding) {}

    /**
     * @param ideas how many ideas there will be
     * @param captures how many of them will be captured
     */
    IdeaDeck(int ideas, int captures, RandomGenerator random) {
        this.random = random;
        for (int i = 0; i < captures; i++) {
            captured.add(i < OUTSTANDING_CAPTURED ? outstanding() : i % 2 == 0 ? good() : ordinary());
        }
        List<Card> others = new ArrayList<>();
        int proposals = ideas - captures;
        for (int i = ModelFigures.GUIDE - OUTSTANDING_CAPTURED; i < proposals; i++) {
            double share = (double) i / proposals;
            others.add(share < 0.2 ? good() : share < 0.65 ? ordinary() : share < 0.8 ? divisive() : poor());
        }
        Company.shuffle(others, random);
        for (int i = OUTSTANDING_CAPTURED; i < ModelFigures.GUIDE; i++) {
            others.add(random.nextInt(others.size() / EARLY), outstanding());
        }
        proposed.addAll(others);
    }

    int proposalsLeft() {
        return proposed.size();
    }

    Card nextProposed() {
        return proposed.remove();
    }

    boolean hasCaptured() {
        return !captured.isEmpty();
    }

    Card nextCaptured() {
        return captured.remove();
    }

    private Card outstanding() {
        return new Card(new Appeal(between(0.93, 0.97), 0.05, 1.7), true);
    }

    private Card good() {
        return card(between(0.68, 0.82), 0.1, 1.25);
    }

    private Card ordinary() {
        return card(between(0.48, 0.68), 0.16, 1);
    }

    private Card divisive() {
        return card(between(0.46, 0.54), 0.03, 1.5);
    }

    private Card poor() {
        return card(between(0.15, 0.4), 0.14, 0.8);
    }

    private static Card card(double agree, double pass, double attention) {
        return new Card(new Appeal(agree, pass, attention), false);
    }

    private double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }
}
