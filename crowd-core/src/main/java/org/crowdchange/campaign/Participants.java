package org.crowdchange.campaign;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.crowdchange.journal.Action;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.model.NotFoundException;
import org.crowdchange.model.Participant;
import org.crowdchange.model.ParticipantId;
import org.crowdchange.store.Kind;

/** The people who take part. */
public final class Participants {
    private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ";
    private static final int ALIAS_LETTERS = 4;

    private final Workshop workshop;
    private final RandomGenerator random;

    /**
     * @param workshop what services work with
     * @param random where aliases come from
     */
    public Participants(Workshop workshop, RandomGenerator random) {
        this.workshop = workshop;
        this.random = random;
    }

    /**
     * The participant whom the host knows under this identity; a new one joins with an alias of its own.
     *
     * @param identity as the host says it, for example {@code guest:7f3a…}; it is never shown
     * @throws InvalidInputException if it is empty, too long, or begins with {@value Participant#ERASED}
     */
    public Participant join(String identity) {
        if (identity.startsWith(Participant.ERASED)) {
            throw new InvalidInputException("identity", identity, "not to begin with " + Participant.ERASED);
        }
        Optional<Participant> known = find(identity);
        return known.orElseGet(() -> workshop.submit(work -> {
            Optional<Participant> meanwhile = work.named(Kind.PARTICIPANT, identity);
            if (meanwhile.isPresent()) {
                return meanwhile.get();
            }
            ParticipantId id = workshop.ids().participant();
            Participant participant =
                    work.insert(Kind.PARTICIPANT, new Participant(id, 1, identity, alias(), work.now()));
            work.record(Action.PARTICIPANT_JOINED, Optional.empty(), id, id);
            return participant;
        }));
    }

    /** The participant whom the host knows under this identity. */
    public Optional<Participant> find(String identity) {
        return workshop.store().named(Kind.PARTICIPANT, identity);
    }

    /** @throws NotFoundException if there is no such participant */
    public Participant get(ParticipantId id) {
        return workshop.get(Kind.PARTICIPANT, id);
    }

    /** Letters without vowels, so that no word is made by chance. An alias tells voices apart; it need not be unique. */
    private String alias() {
        StringBuilder alias = new StringBuilder("Reader ");
        for (int i = 0; i < ALIAS_LETTERS; i++) {
            alias.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return alias.toString();
    }
}
