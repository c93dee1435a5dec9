package org.crowdchange.model;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * Makes ids that rise in the order in which they are made and carry the time of making.
 *
 * <p>Within a millisecond ids count upwards from a random start, so that two nodes seldom meet; if they do, the unique
 * key of the store refuses the second and the write is done again with a new id. If the clock stands still or is set
 * back, time in ids goes on from the last id. Thread-safe; constant time.
 */
public final class IdGenerator {
    private static final int SEQUENCES = 1 << IdKind.SEQUENCE_BITS;

    private final InstantSource clock;
    private final RandomGenerator random;
    private long lastMilli;
    private int sequence;

    /**
     * @param clock the time that goes into the ids
     * @param random where the count within a millisecond starts
     */
    public IdGenerator(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** A new campaign id. */
    public CampaignId campaign() {
        return new CampaignId(next(IdKind.CAMPAIGN));
    }

    /** A new question id. */
    public QuestionId question() {
        return new QuestionId(next(IdKind.QUESTION));
    }

    /** A new article id. */
    public ArticleId article() {
        return new ArticleId(next(IdKind.ARTICLE));
    }

    /** A new comment id. */
    public CommentId comment() {
        return new CommentId(next(IdKind.COMMENT));
    }

    /** A new idea id. */
    public IdeaId idea() {
        return new IdeaId(next(IdKind.IDEA));
    }

    /** A new participant id. */
    public ParticipantId participant() {
        return new ParticipantId(next(IdKind.PARTICIPANT));
    }

    /** A new revision id. */
    public RevisionId revision() {
        return new RevisionId(next(IdKind.REVISION));
    }

    /** A new receipt id. */
    public ReceiptId receipt() {
        return new ReceiptId(next(IdKind.RECEIPT));
    }

    /** A new guide id. */
    public GuideId guide() {
        return new GuideId(next(IdKind.GUIDE));
    }

    private synchronized long next(IdKind kind) {
        long now = clock.millis();
        if (now > lastMilli) {
            lastMilli = now;
            // The upper half of the numbers stays free for counting upwards.
            sequence = random.nextInt(SEQUENCES / 2);
        } else if (++sequence == SEQUENCES) {
            lastMilli++;
            sequence = 0;
        }
        return kind.compose(lastMilli, sequence);
    }
}
