package org.crowdchange.model;

import java.time.Instant;

/**
 * One wording of an idea. The first is written when the idea is proposed or captured.
 *
 * @param id its identity
 * @param idea the idea
 * @param number from 1
 * @param title the title in this wording
 * @param text the text in this wording
 * @param at when it was written
 * @param by who wrote it
 */
public record Revision(RevisionId id, IdeaId idea, int number, String title, String text, Instant at, ParticipantId by)
        implements Entity<RevisionId> {

    /** The title of a wording whose words are gone. */
    public static final String ERASED_TITLE = "Withdrawn by its author";

    /** The wording that an idea has now. */
    public static Revision of(RevisionId id, Idea idea, Instant at, ParticipantId by) {
        return new Revision(id, idea.id(), idea.version(), idea.title(), idea.text(), at, by);
    }

    /** The same without its words, which their writer did not want to leave behind. */
    public Revision erased() {
        return new Revision(id, idea, number, ERASED_TITLE, "", at, by);
    }

    /** Whether its words are gone. */
    public boolean isErased() {
        return title.equals(ERASED_TITLE) && text.isEmpty();
    }

    /** Always 1: a revision is never changed, but that its words may be erased. */
    @Override
    public int version() {
        return 1;
    }
}
