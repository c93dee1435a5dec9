package org.crowdchange.newsroom.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.crowdchange.model.Opinion;
import org.crowdchange.newsroom.replay.Workload.Task;
import org.crowdchange.newsroom.replay.Workload.Turn;

/** Plans what the people of one phase do, turn by turn. Used once. */
final class PhasePlan {
    private static final double RECONSIDERED = 0.045;
    /** Of them. */
    private static final double WITHDRAWN = 0.25;

    private static final double DELETED = 0.015;
    private static final double EDITED = 0.05;
    private static final int LATER_HOURS = 40;

    private final Scenery scenery;
    private final Rhythm rhythm;
    private final RandomGenerator random;
    private final List<Deed> deeds = new ArrayList<>();
    private final List<PlannedVote> votes = new ArrayList<>();
    private final List<PlannedComment> comments = new ArrayList<>();

    PhasePlan(Scenery scenery, Rhythm rhythm, RandomGenerator random) {
        this.scenery = scenery;
        this.rhythm = rhythm;
        this.random = random;
    }

    /** Plans all turns and the second thoughts that people have about what they did. */
    void play(List<Turn> turns) {
        // Who would vote while there is nothing to vote on writes instead, and a later writer votes.
        int owed = 0;
        for (Turn turn : turns) {
            if (turn.task() == Task.PROPOSE) {
                deeds.add(new Deed.Propose(scenery.propose(turn.person(), turn.at())));
            } else if (turn.task() == Task.SPEAK && owed == 0) {
                speak(turn);
            } else if (vote(turn)) {
                owed -= turn.task() == Task.SPEAK ? 1 : 0;
            } else {
                speak(turn);
                owed += turn.task() == Task.VOTE ? 1 : 0;
            }
        }
        if (owed > 0) {
            throw new IllegalStateException(owed + " votes of the plan found nothing to vote on");
        }
        votes.forEach(this::reconsider);
        comments.forEach(this::regret);
    }

    /** The votes, to be looked at or changed before {@link #deeds} is asked for. */
    List<PlannedVote> votes() {
        return votes;
    }

    /** Everything that is done, in no order. */
    List<Deed> deeds() {
        List<Deed> all = new ArrayList<>(deeds);
        votes.forEach(vote -> all.addAll(vote.deeds()));
        return all;
    }

    private void speak(Turn turn) {
        PlannedComment comment = scenery.speak(turn.person(), turn.at());
        comments.add(comment);
        int lastSentence = comment.text().lastIndexOf(". ") + 1;
        boolean edited = lastSentence > 0 && random.nextDouble() < EDITED;
        Optional<String> draft = edited ? Optional.of(comment.text().substring(0, lastSentence)) : Optional.empty();
        deeds.add(new Deed.Post(comment, draft, Duration.ofSeconds(30 + random.nextInt(150))));
    }

    private boolean vote(Turn turn) {
        Person who = turn.person();
        Predicate<Subject> fits = subject -> !subject.isBy(who) && !who.voted().contains(subject);
        Optional<? extends Subject> subject = scenery.subject(turn.at(), fits);
        subject.ifPresent(s -> {
            who.voted().add(s);
            votes.add(new PlannedVote(turn.at(), who, s, opinion(s.appeal())));
        });
        return subject.isPresent();
    }

    private Opinion opinion(Subject.Appeal appeal) {
        if (random.nextDouble() < appeal.pass()) {
            return Opinion.PASS;
        }
        return random.nextDouble() < appeal.agree() ? Opinion.AGREE : Opinion.DISAGREE;
    }

    private void reconsider(PlannedVote vote) {
        Instant when = later(vote.at());
        if (random.nextDouble() < RECONSIDERED && rhythm.permits(when)) {
            boolean withdrawn = random.nextDouble() < WITHDRAWN;
            Opinion was = vote.standing().orElse(Opinion.PASS);
            Opinion becomes = was == Opinion.AGREE ? Opinion.DISAGREE : Opinion.AGREE;
            vote.reconsider(when, withdrawn ? Optional.empty() : Optional.of(becomes));
        }
    }

    private void regret(PlannedComment comment) {
        Instant when = later(comment.touched());
        if (random.nextDouble() < DELETED && rhythm.permits(when)) {
            comment.takeAway();
            deeds.add(new Deed.Delete(when, comment));
        }
    }

    private Instant later(Instant than) {
        return than.plus(Attention.REACTION).plusSeconds(3600L * random.nextInt(LATER_HOURS) + random.nextInt(3600));
    }
}
