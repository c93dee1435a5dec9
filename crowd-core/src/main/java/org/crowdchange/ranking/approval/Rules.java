package org.crowdchange.ranking.approval;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.tally.ApprovalTally;

/** What the rules of this package have in common. */
final class Rules {
    static final int SEATS = 10;
    static final long LIMIT = 20_000_000;

    static final String LACKNER_SKOWRON = "Lackner and Skowron 2023, doi:10.1007/978-3-031-09016-5";

    private Rules() {}

    static MethodDescription description(String id, String purpose, String source) {
        return new MethodDescription(id, BallotKind.APPROVAL, purpose, source);
    }

    static void requireSeats(int seats) {
        if (seats < 1) {
            throw new IllegalArgumentException("seats is " + seats + "; expected 1 or more");
        }
    }

    static void requireLimit(long limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit is " + limit + "; expected 1 or more");
        }
    }

    static Parameter seatsParameter(CommitteeRule rule) {
        return new Parameter("seats", rule.seats(), "number of items to elect, 1 or more");
    }

    static Parameter tieBreakParameter(CommitteeRule rule) {
        return new Parameter("tieBreak", rule.tieBreak(), "which of several equals is picked");
    }

    static Parameter limitParameter(long limit) {
        return new Parameter("limit", limit, "the most steps of the search, 1 or more; beyond, there is no estimate");
    }

    /** With two digits, for sentences. */
    static String rounded(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** With three significant digits, for sentences. */
    static String significant(double value) {
        return new BigDecimal(value).round(new MathContext(3)).toPlainString();
    }

    /** Computes what a rule answers; the computation gets the number of seats that can be filled. */
    static Committees answer(CommitteeRule rule, ApprovalTally tally, BiFunction<Profile, Integer, Committees> rest) {
        int seats = Math.min(rule.seats(), tally.size());
        if (tally.size() == 0) {
            return Committees.none(seats, "There are no items");
        }
        if (tally.voters() == 0) {
            return Committees.none(seats, "Nobody has voted");
        }
        try {
            return rest.apply(Profile.of(tally, rule.tieBreak()), seats);
        } catch (UndecidedException e) {
            return Committees.none(seats, e.reason());
        }
    }

    /** Follows an election by the tie-break. */
    static Committees one(Profile profile, Election start) {
        List<Round> rounds = new ArrayList<>();
        Election end = Universes.one(start, rounds);
        return new Committees(start.seats, List.of(profile.names(end.elected)), rounds, Optional.empty());
    }

    /** One committee that did not come about round by round. */
    static Committees one(Profile profile, int[] committee) {
        return new Committees(committee.length, List.of(profile.names(committee)), List.of(), Optional.empty());
    }

    /** Follows an election in all ways of breaking ties. */
    static Committees all(Profile profile, Election start) {
        return all(profile, start.seats, Universes.all(start));
    }

    /** All committees, or the reason why they are not listed. */
    static Committees all(Profile profile, int seats, Optional<List<int[]>> committees) {
        return committees
                .map(list ->
                        new Committees(seats, list.stream().map(profile::names).toList(), List.of(), Optional.empty()))
                .orElseGet(() -> Committees.none(
                        seats,
                        "More than " + CommitteeRule.MOST_COMMITTEES
                                + " committees, or ways to one, are equally good; they are not listed"));
    }

    /** The first of the committees with the best score of a Thiele method. */
    static Committees bestOne(Profile profile, int seats, Marginal marginal, long limit) {
        return one(profile, best(profile, seats, marginal, limit).first());
    }

    /** All committees with the best score of a Thiele method. */
    static Committees bestAll(Profile profile, int seats, Marginal marginal, long limit) {
        return all(profile, seats, best(profile, seats, marginal, limit).all());
    }

    private static BestCommittees best(Profile profile, int seats, Marginal marginal, long limit) {
        ThieleObjective objective = ThieleObjective.of(profile, seats, marginal)
                .orElseThrow(() -> new UndecidedException("The scores of committees of " + seats + " items and "
                        + profile.voters + " voters are beyond the range of whole numbers"));
        return new BestCommittees(profile.items(), seats, objective, new Steps(limit));
    }
}
