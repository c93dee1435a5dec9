package org.crowdchange.newsroom.polis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crowdchange.Crowd;
import org.crowdchange.journal.Action;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.model.ConflictException;
import org.crowdchange.model.Idea;
import org.crowdchange.model.IdeaId;
import org.crowdchange.model.ParticipantId;
import org.crowdchange.store.Kind;
import org.crowdchange.store.Store;

/**
 * What earlier runs of an import have written, as the journal of its node tells: compared with the history, entry for entry.
 * Used once.
 */
final class ImportJournal {
    private static final int ENTRIES = 5000;
    /** Before the first step: the importer joins, makes the campaign, asks the question. */
    private static final List<Action> OPENING =
            List.of(Action.PARTICIPANT_JOINED, Action.CAMPAIGN_CREATED, Action.QUESTION_ADDED);

    private static final List<Action> ENDING = List.of(Action.CAMPAIGN_CLOSED, Action.GUIDE_DRAWN);

    private final Store store;
    private final Crowd crowd;
    private final String node;
    private final String conversation;
    private final Map<Long, ParticipantId> participants = new HashMap<>();
    private final Map<Long, IdeaId> ideas = new HashMap<>();

    ImportJournal(Store store, Crowd crowd, String node, String conversation) {
        this.store = store;
        this.crowd = crowd;
        this.node = node;
        this.conversation = conversation;
    }

    /**
     * What is there.
     *
     * @param begun whether there is anything
     * @param steps how many steps of the history are complete
     * @param closed whether the campaign is closed, so that nothing is left to do
     * @param participants those who have arrived, by number
     * @param ideas the ideas that were proposed, by the number of the comment
     */
    record Found(
            boolean begun, int steps, boolean closed, Map<Long, ParticipantId> participants, Map<Long, IdeaId> ideas) {}

    /** The name under which a participant is known. */
    static String identity(String conversation, String participant) {
        return "polis:" + conversation + ":" + participant;
    }

    /**
     * Compares the journal with what has to be written.
     *
     * @throws ConflictException if it tells something else
     */
    Found compare(List<Step> history) {
        List<JournalEntry> entries = entries();
        if (entries.size() < 2 && crowd.campaigns().find(conversation).isPresent()) {
            throw new ConflictException(
                    "There is a campaign \"" + conversation + "\" that was not made by this import; rename the folder");
        }
        int next = 0;
        while (next < Math.min(entries.size(), OPENING.size())) {
            require(entries.get(next).action() == OPENING.get(next), entries.get(next));
            next++;
        }
        int steps = 0;
        while (steps < history.size() && next < entries.size()) {
            Step step = history.get(steps);
            int there = Math.min(step.entries(), entries.size() - next);
            for (JournalEntry entry : entries.subList(next, next + there)) {
                require(tells(entry, step), entry);
            }
            next += there;
            steps += there == step.entries() ? 1 : 0;
        }
        int end = 0;
        while (next < entries.size()) {
            require(end < ENDING.size() && entries.get(next).action() == ENDING.get(end), entries.get(next));
            next++;
            end++;
        }
        boolean closed = end == ENDING.size();
        return new Found(!entries.isEmpty(), steps, closed, participants, ideas);
    }

    private List<JournalEntry> entries() {
        List<JournalEntry> all = new ArrayList<>();
        List<JournalEntry> page = store.journal(node, 0, ENTRIES);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = store.journal(node, all.size(), ENTRIES);
        }
        return all;
    }

    private void require(boolean same, JournalEntry entry) {
        if (!same) {
            throw new ConflictException(
                    "Conversation \"" + conversation + "\" was imported from other files before: entry "
                            + entry.sequence() + " of node \"" + node + "\" (" + entry.action() + " at " + entry.at()
                            + ") is not in these");
        }
    }

    private boolean tells(JournalEntry entry, Step step) {
        if (!entry.at().equals(step.at())) {
            return false;
        }
        if (step instanceof Step.Arrivals arrivals) {
            return entry.action() == Action.PARTICIPANT_JOINED
                    && number(entry.actor())
                            .filter(n -> arrivals.participants().contains(n))
                            .filter(n -> participants.putIfAbsent(n, entry.actor()) == null)
                            .isPresent();
        }
        if (step instanceof Step.Proposal proposal && entry.subject() instanceof IdeaId id) {
            ideas.put(proposal.statement().id(), id);
            String title = Statements.title(proposal.statement().text(), Idea.TITLE_LENGTH);
            Optional<Idea> idea =
                    Optional.ofNullable(store.find(Kind.IDEA, List.of(id)).get(id));
            return entry.action() == Action.IDEA_PROPOSED
                    && entry.actor()
                            .equals(participants.get(proposal.statement().author()))
                    && idea.filter(i -> i.title().equals(title)).isPresent();
        }
        return step instanceof Step.Cast cast
                && entry.action() == (cast.first() ? Action.VOTE_CAST : Action.VOTE_CHANGED)
                && entry.subject().equals(ideas.get(cast.vote().comment()))
                && entry.actor().equals(participants.get(cast.vote().voter()))
                && cast.vote().opinion().toString().equals(entry.details().get("vote"));
    }

    /** The number of a participant of the conversation. */
    private Optional<Long> number(ParticipantId id) {
        String identity = crowd.participants().get(id).identity();
        String prefix = identity(conversation, "");
        return identity.startsWith(prefix)
                        && identity.substring(prefix.length()).matches("[0-9]{1,18}")
                ? Optional.of(Long.valueOf(identity.substring(prefix.length())))
                : Optional.empty();
    }
}
