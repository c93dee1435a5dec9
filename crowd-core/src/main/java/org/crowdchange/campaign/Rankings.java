package org.crowdchange.campaign;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import org.crowdchange.catalogue.Catalogue;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.model.Actor;
import org.crowdchange.model.Idea;
import org.crowdchange.model.IdeaId;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.model.NotFoundException;
import org.crowdchange.model.NotPermittedException;
import org.crowdchange.model.Question;
import org.crowdchange.model.QuestionId;
import org.crowdchange.model.SubjectId;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.store.JournalFollower;
import org.crowdchange.store.Kind;
import org.crowdchange.tally.OpinionCounts;
import org.crowdchange.tally.OpinionTally;

/**
 * The ranking of the ideas for a question. It is computed from the tallies when they have changed and somebody asks, and
 * kept until they change again; of the tallies, only those that have changed are read from the store. A vote on this node
 * shows in the next ranking that is asked for, one on another node in the first that is asked for after {@link #catchUp}.
 * Thread-safe.
 */
public final class Rankings {
    private static final long KEPT = 1000;

    private final Workshop workshop;
    private final Catalogue catalogue;
    private final JournalFollower journal;
    private final QuestionTallies tallies;
    /** Looks after itself on the threads of its callers. */
    private final Cache<Key, Kept> cache =
            Caffeine.newBuilder().maximumSize(KEPT).executor(Runnable::run).build();

    private record Key(QuestionId question, String method) {}

    private record Kept(OpinionTally tally, Ranking ranking) {}

    /**
     * @param workshop what services work with
     * @param catalogue the methods that can be asked for
     * @throws org.crowdchange.model.StoreException if the store cannot tell how far its journal reaches
     */
    public Rankings(Workshop workshop, Catalogue catalogue) {
        this.workshop = workshop;
        this.catalogue = catalogue;
        this.tallies = new QuestionTallies(workshop.store());
        // From before the first ranking on: whatever is not yet in one will be read.
        this.journal = JournalFollower.fromNow(workshop.store());
        workshop.commits().onCommit(entries -> {
            follow(entries);
            journal.skip(entries);
        });
    }

    /**
     * Takes notice of the votes and ideas that other nodes have written since the last call: rankings of their questions are
     * computed anew when somebody asks. The cost is that of {@link JournalFollower#poll}.
     *
     * @return how many entries of the journal were read
     * @throws org.crowdchange.model.StoreException if the journal cannot be read; nothing is lost, the next call goes on
     */
    public int catchUp() {
        return journal.poll(this::follow);
    }

    /**
     * The ideas for a question, ranked. Items are the texts of idea ids.
     *
     * @param method the id of a method in the catalogue
     * @throws NotFoundException if there is no such question
     * @throws InvalidInputException if there is no such method
     * @throws NotPermittedException if results are hidden from the actor
     */
    public Ranking ranking(Actor actor, QuestionId id, String method) {
        Question question = workshop.get(Kind.QUESTION, id);
        workshop.gate().results(actor, workshop.get(Kind.CAMPAIGN, question.campaign()));
        return current(id, method);
    }

    /**
     * The votes from which the ideas for a question are ranked. Items are the texts of idea ids.
     *
     * @throws NotFoundException if there is no such question
     * @throws NotPermittedException if results are hidden from the actor
     */
    public OpinionTally tally(Actor actor, QuestionId id) {
        Question question = workshop.get(Kind.QUESTION, id);
        workshop.gate().results(actor, workshop.get(Kind.CAMPAIGN, question.campaign()));
        return tallies.get(id);
    }

    /**
     * Why an idea stands where it stands.
     *
     * @throws NotFoundException if there is no such idea
     * @throws InvalidInputException if there is no such method
     * @throws NotPermittedException if results are hidden from the actor
     */
    public Explanation explain(Actor actor, IdeaId id, String method) {
        Idea idea = workshop.get(Kind.IDEA, id);
        return ranking(actor, idea.question(), method)
                .explain(id.toString())
                .orElseThrow(() -> new NotFoundException("idea", id.toString()));
    }

    /** The methods that can be asked for. */
    public Catalogue catalogue() {
        return catalogue;
    }

    private Ranking current(QuestionId question, String id) {
        RankingMethod<OpinionTally> method = catalogue.opinion(id);
        OpinionTally tally = tallies.get(question);
        return cache.asMap()
                .compute(
                        new Key(question, id),
                        (key, kept) ->
                                kept != null && kept.tally().equals(tally) ? kept : new Kept(tally, method.rank(tally)))
                .ranking();
    }

    /**
     * The tallies of the ideas in a scope as rankings read them: named by id, open since their id was made. Comments in the
     * discussion of a question share its scope and are left out.
     */
    public static OpinionTally tally(Map<SubjectId, OpinionCounts> counts) {
        OpinionTally.Builder tally = OpinionTally.builder();
        counts.forEach((subject, count) -> {
            if (subject instanceof IdeaId) {
                String item = subject.toString();
                tally.add(item, subject.time().toEpochMilli());
                tally.add(item, count);
            }
        });
        return tally.build();
    }

    private void follow(List<JournalEntry> entries) {
        for (JournalEntry entry : entries) {
            if (entry.subject() instanceof IdeaId idea) {
                switch (entry.action()) {
                    case VOTE_CAST, VOTE_CHANGED, VOTE_WITHDRAWN -> changed(entry, "scope", idea);
                    case IDEA_PROPOSED, IDEA_CAPTURED -> changed(entry, "question", idea);
                    default -> {
                        // Nothing else changes a ranking.
                    }
                }
            }
        }
    }

    private void changed(JournalEntry entry, String detail, IdeaId idea) {
        String question = entry.details().get(detail);
        if (question != null) {
            tallies.changed(question, idea);
        }
    }
}
