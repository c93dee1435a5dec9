package org.crowdchange.campaign;

import java.time.Instant;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.Guide;

/** Draws the first guide of a campaign that is closed. */
@FunctionalInterface
public interface GuideEditor {

    /**
     * The guide of this campaign by its votes, to which none can be added any more.
     *
     * @param campaign the campaign
     * @param at the time of closing
     */
    Guide draw(Campaign campaign, Instant at);
}
