package org.crowdchange.contractkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.crowdchange.journal.Action;
import org.crowdchange.journal.HashChain;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.model.Article;
import org.crowdchange.model.Ballot;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.Comment;
import org.crowdchange.model.Entity;
import org.crowdchange.model.Id;
import org.crowdchange.model.Idea;
import org.crowdchange.model.Opinion;
import org.crowdchange.model.Participant;
import org.crowdchange.model.Question;
import org.crowdchange.model.SubjectId;
import org.crowdchange.store.ChangeSet;
import org.crowdchange.store.ChangeSet.BallotKey;
import org.crowdchange.store.ChangeSet.Stored;
import org.crowdchange.store.Kind;
import org.crowdchange.store.Store;

/** A few records about which random change sets are made, so few that these often meet. */
final class RandomWorld {
    private final Samples samples = new Samples(2015);
    private final List<Stored<?>> made;
    private final List<Stored<?>> pool;
    private final List<Participant> voters = new ArrayList<>();
    private final List<SubjectId> subjects = new ArrayList<>();
    private final List<Id> scopes = new ArrayList<>();

    RandomWorld() {
        samples.oneOfEach();
        Campaign campaign = samples.campaign();
        Question question = samples.question(campaign.id());
        for (int i = 0; i < 3; i++) {
            Idea idea = samples.idea(question, samples.participant().id());
            samples.answer(
                    samples.comment(
                            campaign.id(), idea.id(), samples.participant().id()),
                    samples.participant().id());
            samples.article(campaign.id());
        }
        pool = samples.made();
        made = new ArrayList<>(pool);
        for (Stored<?> record : pool) {
            record.as(Kind.PARTICIPANT).filter(p -> voters.size() < 3).ifPresent(voters::add);
            record.as(Kind.IDEA).ifPresent(idea -> subjects.add(idea.id()));
            record.as(Kind.COMMENT).ifPresent(comment -> subjects.add(comment.id()));
            record.as(Kind.QUESTION).ifPresent(q -> scopes.add(q.id()));
        }
    }

    /** All records and versions that any change set had. */
    List<Stored<?>> made() {
        return made;
    }

    /** The change set that these steps make of what the store holds now. */
    ChangeSet changes(Store now, List<RandomStep> steps) {
        Changes changes = new Changes();
        // No record and no ballot stands twice in a change set.
        Set<Object> touched = new HashSet<>();
        Map<String, JournalHead> heads = new HashMap<>(now.journalHeads());
        Set<SubjectId> open = now.tallies(subjects).keySet();
        Map<BallotKey, Ballot> stored = new HashMap<>(now.ballots(ballotKeys()));
        for (RandomStep step : steps) {
            Participant voter = voters.get(step.other() % voters.size());
            switch (step.what()) {
                case INSERT ->
                    pick(pool, r -> step.wrong() || !isStored(now, r), step)
                            .filter(r -> touched.add(r.entity().id()))
                            .ifPresent(changes::insert);
                case UPDATE, RENAME ->
                    pick(pool, r -> isStored(now, r), step)
                            .filter(r -> touched.add(r.entity().id()))
                            .ifPresent(r -> update(now, r, step, changes));
                case DELETE ->
                    pick(pool, r -> isStored(now, r), step)
                            .filter(r -> touched.add(r.entity().id()))
                            .ifPresent(r -> delete(now, r, step, changes));
                case GUARD -> pick(pool, r -> isStored(now, r), step).ifPresent(r -> guard(now, r, step, changes));
                case OPEN ->
                    pick(subjects, s -> step.wrong() || !open.contains(s), step)
                            .ifPresent(s -> changes.open(s, scopes.get(step.other() % scopes.size())));
                case CAST ->
                    pick(subjects, s -> step.wrong() || open.contains(s), step)
                            .map(s -> ballot(voter, s, step))
                            .filter(b -> touched.add(BallotKey.of(b)))
                            .ifPresent(changes::cast);
                case WITHDRAW ->
                    pick(List.copyOf(stored.values()), any -> true, step)
                            .map(BallotKey::of)
                            .filter(touched::add)
                            .ifPresent(changes::withdraw);
                case CAST_BLINDLY ->
                    pick(subjects, open::contains, step)
                            .map(s -> ballot(voter, s, step))
                            .filter(b -> touched.add(BallotKey.of(b)))
                            .ifPresent(b -> {
                                stored.remove(BallotKey.of(b));
                                changes.cast(b);
                            });
                case JOURNAL -> journal(step, voter, subjects.get(0), heads, changes);
            }
        }
        return changes.build(stored);
    }

    private List<BallotKey> ballotKeys() {
        return subjects.stream()
                .flatMap(s -> voters.stream().map(v -> new BallotKey(v.id(), s)))
                .toList();
    }

    /** One of those that fit; none if there is none. */
    private static <T> Optional<T> pick(List<T> all, Predicate<T> fits, RandomStep step) {
        List<T> choice = all.stream().filter(fits).toList();
        return choice.isEmpty() ? Optional.empty() : Optional.of(choice.get(step.pick() % choice.size()));
    }

    private static boolean isStored(Store now, Stored<?> record) {
        return !now.find(record.kind(), List.of(record.entity().id())).isEmpty();
    }

    private static Ballot ballot(Participant voter, SubjectId subject, RandomStep step) {
        Opinion vote = Samples.VOTES.get(step.pick() % 3);
        return new Ballot(voter.id(), subject, vote, Samples.TIME.plusMillis(step.pick()));
    }

    private <R extends Entity<?>> void update(Store now, Stored<R> record, RandomStep step, Changes changes) {
        R stored = now.find(record.kind(), List.of(record.entity().id()))
                .getOrDefault(record.entity().id(), record.entity());
        next(new Stored<>(record.kind(), stored), step).ifPresent(next -> {
            made.add(next);
            add(changes, next, step.wrong() ? stored.version() + 1 : stored.version());
        });
    }

    private static <R extends Entity<?>> void add(Changes changes, Stored<R> next, int from) {
        changes.update(next.kind(), from, next.entity());
    }

    /** The next version of a record, if records of its kind can have one. */
    private static Optional<Stored<?>> next(Stored<?> record, RandomStep step) {
        int n = step.other();
        if (record.entity() instanceof Idea idea) {
            return Optional.of(new Stored<>(Kind.IDEA, idea.revised("Wording " + n, "")));
        }
        if (record.entity() instanceof Comment comment) {
            Comment next = comment.visible()
                    ? comment.edited("Text " + n, Samples.TIME.plusMillis(n))
                    : comment.gone(Comment.State.REMOVED);
            return Optional.of(new Stored<>(Kind.COMMENT, n % 4 == 0 ? next.gone(Comment.State.DELETED) : next));
        }
        if (record.entity() instanceof Article article) {
            return Optional.of(new Stored<>(Kind.ARTICLE, article.movedTo("https://journal.example/at/" + n % 4)));
        }
        if (record.entity() instanceof Participant p) {
            // Few names, so that people often want one that is taken.
            String identity = step.what() == RandomStep.What.RENAME ? "host:name-" + n % 3 : p.identity();
            return Optional.of(new Stored<>(
                    Kind.PARTICIPANT, new Participant(p.id(), p.version() + 1, identity, "Alias " + n, p.at())));
        }
        if (record.entity() instanceof Campaign campaign) {
            return Optional.of(new Stored<>(Kind.CAMPAIGN, campaign.closed(Samples.TIME.plusMillis(n))));
        }
        return Optional.empty();
    }

    private static void delete(Store now, Stored<?> record, RandomStep step, Changes changes) {
        Id id = record.entity().id();
        Entity<?> stored = now.find(record.kind(), List.of(id)).get(id);
        int version = stored == null ? 0 : stored.version();
        changes.delete(record.kind(), id, step.wrong() ? version + 1 : version);
    }

    private static void guard(Store now, Stored<?> record, RandomStep step, Changes changes) {
        Id id = record.entity().id();
        Entity<?> stored = now.find(record.kind(), List.of(id)).get(id);
        int version = stored == null ? 0 : stored.version();
        changes.unchanged(record.kind(), id, step.wrong() ? version + 1 : version);
    }

    private static void journal(
            RandomStep step, Participant actor, SubjectId subject, Map<String, JournalHead> heads, Changes changes) {
        String node = step.pick() % 2 == 0 ? "even" : "odd";
        JournalHead head = heads.getOrDefault(node, JournalHead.empty(node));
        JournalHead from = step.wrong() ? new JournalHead(node, head.sequence() + 1, head.at(), head.hash()) : head;
        JournalEntry entry = HashChain.link(
                from,
                Samples.TIME,
                Action.VOTE_WITHDRAWN,
                Optional.empty(),
                subject,
                actor.id(),
                new TreeMap<>(Map.of("was", "agree")));
        heads.put(node, JournalHead.after(entry));
        changes.journal(entry);
    }
}
