package org.crowdchange.store.memory;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.crowdchange.model.Ballot;
import org.crowdchange.model.ConflictException;
import org.crowdchange.model.Id;
import org.crowdchange.model.Opinion;
import org.crowdchange.model.ParticipantId;
import org.crowdchange.model.SubjectId;
import org.crowdchange.store.ChangeSet;
import org.crowdchange.store.ChangeSet.BallotChange;
import org.crowdchange.store.ChangeSet.BallotKey;
import org.crowdchange.tally.OpinionCounts;
import org.jspecify.annotations.Nullable;

/** The ballots of a {@link MemoryStore} and the tallies that follow from them. Guarded by its lock. */
final class MemoryBallots {
    private final Map<SubjectId, Box> boxes = new HashMap<>();
    private final Map<Id, NavigableMap<SubjectId, Box>> scopes = new HashMap<>();

    /** The ballots on one subject and their tally. */
    private static final class Box {
        private final NavigableMap<ParticipantId, Ballot> ballots = new TreeMap<>();
        private OpinionCounts tally = OpinionCounts.NONE;

        void apply(BallotChange change) {
            ParticipantId voter = change.key().voter();
            change.before().ifPresent(before -> {
                ballots.remove(voter);
                tally = tally.minus(one(before.vote()));
            });
            change.after().ifPresent(after -> {
                ballots.put(voter, after);
                tally = tally.plus(one(after.vote()));
            });
        }

        OpinionCounts recount() {
            OpinionCounts counted = OpinionCounts.NONE;
            for (Ballot ballot : ballots.values()) {
                counted = counted.plus(one(ballot.vote()));
            }
            return counted;
        }

        private static OpinionCounts one(Opinion vote) {
            return switch (vote) {
                case AGREE -> OpinionCounts.ONE_AGREE;
                case DISAGREE -> OpinionCounts.ONE_DISAGREE;
                case PASS -> OpinionCounts.ONE_PASS;
            };
        }
    }

    Map<BallotKey, Ballot> find(Collection<BallotKey> keys) {
        Map<BallotKey, Ballot> found = new LinkedHashMap<>();
        for (BallotKey key : keys) {
            Ballot ballot = find(key);
            if (ballot != null) {
                found.put(key, ballot);
            }
        }
        return found;
    }

    private @Nullable Ballot find(BallotKey key) {
        Box box = boxes.get(key.subject());
        return box == null ? null : box.ballots.get(key.voter());
    }

    void addAllIn(Id scope, List<Ballot> all) {
        scopes.getOrDefault(scope, new TreeMap<>()).values().forEach(box -> all.addAll(box.ballots.values()));
    }

    List<Ballot> of(ParticipantId voter) {
        return boxes.values().stream()
                .flatMap(box -> Optional.ofNullable(box.ballots.get(voter)).stream())
                .sorted(Comparator.comparingLong(ballot -> ballot.subject().value()))
                .toList();
    }

    Map<SubjectId, OpinionCounts> tallies(Collection<? extends SubjectId> subjects) {
        Map<SubjectId, OpinionCounts> found = new LinkedHashMap<>();
        for (SubjectId subject : subjects) {
            Box box = boxes.get(subject);
            if (box != null) {
                found.put(subject, box.tally);
            }
        }
        return found;
    }

    Map<SubjectId, OpinionCounts> talliesIn(Id scope) {
        Map<SubjectId, OpinionCounts> found = new LinkedHashMap<>();
        scopes.getOrDefault(scope, new TreeMap<>()).forEach((subject, box) -> found.put(subject, box.tally));
        return found;
    }

    Map<SubjectId, OpinionCounts> recount(Id scope) {
        Map<SubjectId, OpinionCounts> counted = new LinkedHashMap<>();
        scopes.getOrDefault(scope, new TreeMap<>()).forEach((subject, box) -> counted.put(subject, box.recount()));
        return counted;
    }

    void check(ChangeSet changes) {
        for (SubjectId subject : changes.opened().keySet()) {
            if (boxes.containsKey(subject)) {
                throw new ConflictException("The subject " + subject + " is already open for votes");
            }
        }
        for (BallotChange change : changes.ballots()) {
            SubjectId subject = change.key().subject();
            if (!boxes.containsKey(subject) && !changes.opened().containsKey(subject)) {
                throw new ConflictException("The subject " + subject + " is not open for votes");
            }
            if (!change.before().equals(Optional.ofNullable(find(change.key())))) {
                throw new ConflictException("The ballot of " + change.key().voter() + " on " + subject
                        + " is not the one that was read any more");
            }
        }
    }

    Map<SubjectId, OpinionCounts> apply(ChangeSet changes) {
        changes.opened().forEach((subject, scope) -> {
            Box box = new Box();
            boxes.put(subject, box);
            scopes.computeIfAbsent(scope, s -> new TreeMap<>(Comparator.comparingLong(SubjectId::value)))
                    .put(subject, box);
        });
        Map<SubjectId, OpinionCounts> tallies = new LinkedHashMap<>();
        for (BallotChange change : changes.ballots()) {
            Box box = boxes.get(change.key().subject());
            if (box != null) {
                box.apply(change);
                tallies.put(change.key().subject(), box.tally);
            }
        }
        return tallies;
    }
}
