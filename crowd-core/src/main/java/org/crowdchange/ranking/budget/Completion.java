package org.crowdchange.ranking.budget;

/** What the method of equal shares does with the money that it leaves over, because no group can pay for a project. */
public enum Completion {
    /** Nothing: the money is left. */
    NONE(""),
    /**
     * Pretends that there is more money, one step for every voter at a time, as long as the projects that are then
     * bought can be paid for from the real budget; ends sooner if no further project fits.
     */
    ADD_ONE("-add1"),
    /** As {@link #ADD_ONE}, and then adds projects by satisfaction per unit of cost as long as they fit. */
    ADD_ONE_UTILITARIAN("-add1u");

    private final String suffix;

    Completion(String suffix) {
        this.suffix = suffix;
    }

    String suffix() {
        return suffix;
    }
}
