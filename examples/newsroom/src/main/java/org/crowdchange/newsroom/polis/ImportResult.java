package org.crowdchange.newsroom.polis;

import org.crowdchange.model.CampaignId;

/**
 * What an import did.
 *
 * @param campaign the campaign of the conversation
 * @param slug its slug
 * @param outcome what was done
 * @param participants how many people voted
 * @param statements how many statements there are, those without a vote too
 * @param votes how many votes were cast or changed
 */
public record ImportResult(
        CampaignId campaign, String slug, Outcome outcome, int participants, int statements, int votes) {

    /** What an import did. */
    public enum Outcome {
        /** The whole conversation was imported. */
        IMPORTED,
        /** An import that had been interrupted was completed. */
        COMPLETED,
        /** The conversation had been imported before; nothing was done. */
        ALREADY_THERE
    }
}
