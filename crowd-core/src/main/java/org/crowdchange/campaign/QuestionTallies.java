package org.crowdchange.campaign;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.crowdchange.model.IdeaId;
import org.crowdchange.model.QuestionId;
import org.crowdchange.model.SubjectId;
import org.crowdchange.store.Store;
import org.crowdchange.tally.OpinionCounts;
import org.crowdchange.tally.OpinionTally;

/**
 * The votes on the ideas of questions, kept in memory: read as a whole when first asked for, and from then on only what has
 * changed. A tally costs as many rows as ideas were voted on since somebody asked, and copying its numbers once.
 *
 * <p>Thread-safe. Whoever notes a change never waits for somebody who reads.
 */
final class QuestionTallies {
    private static final long KEPT = 1000;

    private final Store store;
    /** Looks after itself on the threads of its callers. */
    private final Cache<String, Kept> questions =
            Caffeine.newBuilder().maximumSize(KEPT).executor(Runnable::run).build();

    QuestionTallies(Store store) {
        this.store = store;
    }

    /**
     * How the ideas of a question stand: with all changes that were noted before this was called. The same object as before
     * if nothing has changed.
     *
     * @throws org.crowdchange.model.StoreException if the store cannot be read; what was noted stays noted
     */
    OpinionTally get(QuestionId question) {
        return questions.get(question.toString(), text -> new Kept(question)).read();
    }

    /**
     * Notes that an idea was opened or voted on; to be called once that is committed.
     *
     * @param question the text of its question's id, as journal entries have it
     */
    void changed(String question, IdeaId idea) {
        Kept kept = questions.getIfPresent(question);
        if (kept != null) {
            kept.changes.merge(idea, 1, Integer::sum);
        }
    }

    /** Of one question. */
    private final class Kept {
        private final QuestionId question;
        /** The ideas that have changed since they were read, and how often. */
        private final Map<IdeaId, Integer> changes = new ConcurrentHashMap<>();

        private OpinionTally tally = OpinionTally.empty();
        private boolean read;

        Kept(QuestionId question) {
            this.question = question;
        }

        synchronized OpinionTally read() {
            // Seen before the store is read, and forgotten after it if no further change has come: then one too many is
            // read at worst.
            Map<IdeaId, Integer> seen = Map.copyOf(changes);
            if (!read) {
                tally = Rankings.tally(store.talliesIn(question));
                read = true;
            } else if (!seen.isEmpty()) {
                Map<SubjectId, OpinionCounts> now = store.tallies(seen.keySet());
                OpinionTally.Builder before = OpinionTally.builder();
                seen.keySet().forEach(idea -> before.add(idea.toString(), tally.counts(idea.toString())));
                tally = tally.minus(before.build()).plus(Rankings.tally(now));
            }
            seen.forEach(changes::remove);
            return tally;
        }
    }
}
