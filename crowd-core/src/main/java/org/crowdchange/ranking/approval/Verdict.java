package org.crowdchange.ranking.approval;

import java.util.List;
import java.util.Optional;
import org.crowdchange.ranking.NoEstimate;

/**
 * Whether a committee satisfies an axiom.
 *
 * @param axiom the axiom
 * @param outcome whether it does
 * @param witness who is denied what; present if and only if the axiom is violated
 * @param noEstimate why it could not be decided; present if and only if it was not
 */
public record Verdict(Axiom axiom, Outcome outcome, Optional<Witness> witness, Optional<NoEstimate> noEstimate) {

    /** How a check can end. */
    public enum Outcome {
        /** The committee satisfies the axiom. */
        SATISFIED,
        /** There is a witness against it. */
        VIOLATED,
        /** The check was given up. */
        UNDECIDED
    }

    static Verdict satisfied(Axiom axiom) {
        return new Verdict(axiom, Outcome.SATISFIED, Optional.empty(), Optional.empty());
    }

    static Verdict violated(Axiom axiom, Witness witness) {
        return new Verdict(axiom, Outcome.VIOLATED, Optional.of(witness), Optional.empty());
    }

    static Verdict undecided(Axiom axiom, String reason) {
        return new Verdict(axiom, Outcome.UNDECIDED, Optional.empty(), Optional.of(new NoEstimate(reason, List.of())));
    }

    /** Whether the committee satisfies the axiom, as far as could be decided. */
    public boolean isSatisfied() {
        return outcome == Outcome.SATISFIED;
    }
}
