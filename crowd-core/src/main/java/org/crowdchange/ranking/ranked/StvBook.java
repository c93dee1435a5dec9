package org.crowdchange.ranking.ranked;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crowdchange.ranking.NoEstimate;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.tally.RankedTally;

/** Writes down a count by single transferable vote, and keeps who is elected and who is still in the running. */
final class StvBook {
    private final StvMethod method;
    private final RankedTally tally;
    private final TieBreak tieBreak;
    private final BitSet continuing = new BitSet();
    private final List<Integer> elected = new ArrayList<>();
    private final List<StvRound> rounds = new ArrayList<>();
    private final List<String> tieBreaks = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    // The round that is open.
    private BigDecimal quota = BigDecimal.ZERO;
    private SortedMap<String, BigDecimal> votes = new TreeMap<>();
    private SortedMap<String, BigDecimal> kept = new TreeMap<>();
    private BigDecimal exhausted = BigDecimal.ZERO;
    private BigDecimal lost = BigDecimal.ZERO;
    private List<StvEvent> events = new ArrayList<>();

    StvBook(StvMethod method, RankedTally tally, TieBreak tieBreak) {
        this.method = method;
        this.tally = tally;
        this.tieBreak = tieBreak;
        continuing.set(0, tally.size());
    }

    /** The items neither elected nor excluded. */
    BitSet continuing() {
        return continuing;
    }

    /** The items elected, in the order of their election. */
    List<Integer> elected() {
        return elected;
    }

    int seatsLeft() {
        return method.seats() - elected.size();
    }

    /** Whether all seats are taken, or nobody is left to take one. */
    boolean full() {
        return seatsLeft() == 0 || continuing.isEmpty();
    }

    /** Opens a round with what everybody has, in grains. */
    void open(BigInteger quotaInGrains, BigInteger[] all, BigInteger exhaustedSoFar, BigInteger lostSoFar) {
        quota = Grains.decimal(quotaInGrains);
        votes = new TreeMap<>();
        kept = new TreeMap<>();
        continuing.stream().forEach(i -> votes.put(tally.item(i), Grains.decimal(all[i])));
        elected.forEach(i -> votes.put(tally.item(i), Grains.decimal(all[i])));
        exhausted = Grains.decimal(exhaustedSoFar);
        lost = Grains.decimal(lostSoFar);
        events = new ArrayList<>();
    }

    void keeps(int item, BigDecimal share) {
        kept.put(tally.item(item), share);
    }

    void note(String sentence) {
        notes.add("Round " + (rounds.size() + 1) + ": " + sentence);
    }

    void close() {
        rounds.add(new StvRound(rounds.size() + 1, quota, votes, kept, exhausted, lost, events));
    }

    /** Elects an item in this round. */
    void elect(int item, StvEvent.Kind kind) {
        continuing.clear(item);
        elected.add(item);
        event(kind, item, new StvFlow(0));
    }

    /** Elects everybody who is left, the most votes first. */
    void fill(BigInteger[] all) {
        List<Integer> order = new ArrayList<>(continuing.stream().boxed().toList());
        order.sort((a, b) -> all[b].compareTo(all[a]));
        order.forEach(item -> elect(item, StvEvent.Kind.ELECTED_TO_FILL));
    }

    void event(StvEvent.Kind kind, int item, StvFlow flow) {
        SortedMap<String, BigDecimal> transfers = new TreeMap<>();
        for (int i = 0; i < flow.to.length; i++) {
            if (flow.to[i].signum() != 0) {
                transfers.put(tally.item(i), Grains.decimal(flow.to[i]));
            }
        }
        String name = tally.item(item);
        events.add(new StvEvent(
                kind,
                name,
                votes.getOrDefault(name, BigDecimal.ZERO),
                transfers,
                Grains.decimal(flow.exhausted),
                Grains.decimal(flow.lost)));
    }

    /** Those who have at least the quota, the most votes first, and no more than there are seats. */
    List<Integer> reaching(BigInteger[] all, BigInteger atLeast, BigInteger resolution) {
        List<Integer> reaching = new ArrayList<>(continuing.stream()
                .filter(i -> all[i].add(resolution).compareTo(atLeast) >= 0)
                .boxed()
                .sorted(tieBreak.positions())
                .toList());
        reaching.sort((a, b) -> all[b].compareTo(all[a]));
        int seats = seatsLeft();
        if (reaching.size() > seats) {
            BigInteger last = all[reaching.get(seats - 1)];
            List<Integer> tied = reaching.stream()
                    .filter(i -> all[i].subtract(last).abs().compareTo(resolution) <= 0)
                    .toList();
            if (reaching.indexOf(tied.get(tied.size() - 1)) >= seats) {
                broken("the last seats", tied, tied.get(0));
            }
            return reaching.subList(0, seats);
        }
        return reaching;
    }

    /** The item with the fewest votes of those in the running; of several, the last in the order of the tie-break. */
    int lowest(BigInteger[] all, BigInteger resolution) {
        return pickLast("exclusion", lowestTied(all, resolution));
    }

    List<Integer> lowestTied(BigInteger[] all, BigInteger resolution) {
        BigInteger least = continuing.stream()
                .mapToObj(i -> all[i])
                .min(BigInteger::compareTo)
                .orElseThrow()
                .add(resolution);
        return continuing.stream()
                .filter(i -> all[i].compareTo(least) <= 0)
                .boxed()
                .toList();
    }

    /** The first in the order of the tie-break. */
    int pick(String what, List<Integer> tied) {
        int picked = tied.stream().min(tieBreak.positions()).orElseThrow();
        if (tied.size() > 1) {
            broken(what, tied, picked);
        }
        return picked;
    }

    /** The last in the order of the tie-break. */
    int pickLast(String what, List<Integer> tied) {
        int picked = tied.stream().max(tieBreak.positions()).orElseThrow();
        if (tied.size() > 1) {
            broken(what, tied, picked);
        }
        return picked;
    }

    private void broken(String what, List<Integer> tied, int picked) {
        tieBreaks.add("Round " + (rounds.size() + 1) + ": for " + what + " "
                + tied.stream().sorted().map(tally::item).collect(Collectors.joining(", "))
                + " have the same votes; " + tally.item(picked) + " was picked by "
                + (tieBreak == TieBreak.ITEM_ORDER ? "item order." : "reverse item order."));
    }

    /** Why there is nothing to count; empty if there is. */
    Optional<StvReport> missing(long voters) {
        if (tally.size() == 0) {
            return Optional.of(none("There is nothing to rank"));
        }
        return voters == 0 ? Optional.of(none("Nobody has ranked anything yet")) : Optional.empty();
    }

    StvReport none(String reason) {
        return report(Optional.of(new NoEstimate(reason, List.of())));
    }

    StvReport report() {
        return report(Optional.empty());
    }

    private StvReport report(Optional<NoEstimate> none) {
        return new StvReport(
                method.id(),
                method.seats(),
                tally.total(),
                elected.stream().map(tally::item).toList(),
                rounds,
                tieBreaks,
                notes,
                none);
    }
}
