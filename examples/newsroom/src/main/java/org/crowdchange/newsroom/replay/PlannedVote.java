package org.crowdchange.newsroom.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crowdchange.model.Opinion;

/** A first vote of the plan, and what becomes of it: it stays, is changed once, or is taken back. */
final class PlannedVote {
    private final Instant at;
    private final Person voter;
    private final Subject subject;
    private Opinion first;
    private Optional<Instant> reconsidered = Optional.empty();
    private Optional<Opinion> standing;

    PlannedVote(Instant at, Person voter, Subject subject, Opinion first) {
        this.at = at;
        this.voter = voter;
        this.subject = subject;
        this.first = first;
        standing = Optional.of(first);
        subject.count(first);
        subject.touch(at);
    }

    Instant at() {
        return at;
    }

    Subject subject() {
        return subject;
    }

    /** The vote as it stands in the end; empty if it was taken back. */
    Optional<Opinion> standing() {
        return standing;
    }

    boolean isReconsidered() {
        return reconsidered.isPresent();
    }

    /** Changes it later, or takes it back. */
    void reconsider(Instant when, Optional<Opinion> into) {
        standing.ifPresent(subject::uncount);
        into.ifPresent(subject::count);
        standing = into;
        reconsidered = Optional.of(when);
        subject.touch(when);
    }

    /** Makes it another vote from the start. Only for one that is not reconsidered. */
    void recast(Opinion opinion) {
        subject.uncount(first);
        subject.count(opinion);
        first = opinion;
        standing = Optional.of(opinion);
    }

    List<Deed> deeds() {
        List<Deed> deeds = new ArrayList<>();
        deeds.add(new Deed.Vote(at, voter, subject, first, true));
        reconsidered.ifPresent(
                when -> deeds.add(standing.<Deed>map(opinion -> new Deed.Vote(when, voter, subject, opinion, false))
                        .orElseGet(() -> new Deed.Withdraw(when, voter, subject))));
        return deeds;
    }
}
