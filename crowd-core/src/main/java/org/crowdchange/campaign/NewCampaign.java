package org.crowdchange.campaign;

import com.google.common.collect.ImmutableList;
import java.time.ZoneId;
import java.util.List;
import org.crowdchange.model.Phase;

/**
 * What an organiser says of a campaign that is to be; see {@link org.crowdchange.model.Campaign} for the limits.
 *
 * @param slug its name in tags and URLs
 * @param title its name for readers
 * @param summary what it is about; may be empty
 * @param zone the time zone in which days begin and end
 * @param phases at least one, in the order of time
 */
public record NewCampaign(String slug, String title, String summary, ZoneId zone, List<Phase> phases) {
    /** Copies the list. */
    public NewCampaign {
        phases = ImmutableList.copyOf(phases);
    }
}
