package org.crowdchange.ranking.approval;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.tally.ApprovalTally;

/**
 * What a committee can be demanded to give to the voters, with a check that finds a group that is denied it.
 *
 * <p>With n voters and k members, a group of voters <i>deserves</i> l members if it has at least l n / k voters. All axioms
 * but {@link #PARETO} say that a group that deserves l members and agrees to some degree must be represented to some
 * degree. {@code EJR_PLUS} implies {@code EJR}, that implies {@code PJR}, and that {@code JR}; {@code CORE} implies {@code
 * FJR}, and that {@code EJR}. Everything is compared in whole numbers.
 *
 * <p>{@code JR} and {@code EJR_PLUS} are checked in O(k a) for a approvals on distinct ballots. To check the others is
 * coNP-complete; the search leaves out what cannot become a witness, and gives up beyond a number of steps, which the
 * verdict then says.
 *
 * <p><b>Source.</b> H. Aziz, M. Brill, V. Conitzer, E. Elkind, R. Freeman, T. Walsh, "Justified representation in
 * approval-based committee voting", <i>Social Choice and Welfare</i> 48 (2017), 461-485, <a
 * href="https://doi.org/10.1007/s00355-016-1019-3">doi:10.1007/s00355-016-1019-3</a> (JR, EJR, core); L. Sánchez-Fernández
 * et al., "Proportional justified representation", <i>AAAI</i> 2017, <a
 * href="https://arxiv.org/abs/1611.09928">arXiv:1611.09928</a> (PJR); M. Brill, J. Peters, "Robust and verifiable
 * proportionality axioms for multiwinner voting", <i>EC</i> 2023, <a
 * href="https://arxiv.org/abs/2302.01989">arXiv:2302.01989</a> (EJR+); D. Peters, G. Pierczyński, P. Skowron, "Proportional
 * participatory budgeting with additive utilities", <i>NeurIPS</i> 2021, <a
 * href="https://arxiv.org/abs/2008.13276">arXiv:2008.13276</a> (FJR).
 */
public enum Axiom {
    /** Justified representation: a group that deserves a member and agrees on an item has a voter with a member. */
    JR,
    /**
     * Proportional justified representation: a group that deserves l members and agrees on l items approves of l
     * members, its voters together.
     */
    PJR,
    /** Extended justified representation: such a group has a voter who approves of l members. */
    EJR,
    /**
     * The stronger form of it, in which the group need not agree on more than one item that is not elected: some voter of it
     * approves of l members, or the item is one.
     */
    EJR_PLUS,
    /**
     * Full justified representation: if a group deserves as many members as a set of items has, and each of its voters
     * approves of at least b of these items, some voter of it approves of b members.
     */
    FJR,
    /** The core: no group deserves as many members as a set of items has of which each of its voters approves more. */
    CORE,
    /** Pareto optimality: no other committee of that size gives no voter less and some voter more. */
    PARETO;

    /** The most steps of a search unless another limit is given. */
    public static final long LIMIT = 20_000_000;

    /** Checks a committee, with at most {@link #LIMIT} steps; see {@link #check(ApprovalTally, Collection, long)}. */
    public Verdict check(ApprovalTally tally, Collection<String> committee) {
        return check(tally, committee, LIMIT);
    }

    /**
     * Checks whether a committee satisfies the axiom.
     *
     * @param committee items of the tally
     * @param limit the most steps of the search, 1 or more
     * @throws IllegalArgumentException if an item is not in the tally, or the limit below 1
     */
    public Verdict check(ApprovalTally tally, Collection<String> committee, long limit) {
        Rules.requireLimit(limit);
        TreeSet<String> members = new TreeSet<>(committee);
        for (String member : members) {
            if (tally.indexOf(member) < 0) {
                throw new IllegalArgumentException(
                        "the committee holds \"" + member + "\"; expected items of the tally");
            }
        }
        if (members.isEmpty() || tally.voters() == 0) {
            return Verdict.satisfied(this);
        }
        Representation representation =
                new Representation(Profile.of(tally, TieBreak.ITEM_ORDER), List.copyOf(members), new Steps(limit));
        try {
            return representation
                    .violation(this)
                    .map(witness -> Verdict.violated(this, witness))
                    .orElseGet(() -> Verdict.satisfied(this));
        } catch (UndecidedException e) {
            return Verdict.undecided(this, "The check would take more than " + limit + " steps");
        }
    }
}
