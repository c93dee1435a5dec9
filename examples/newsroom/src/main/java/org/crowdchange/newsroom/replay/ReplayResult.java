package org.crowdchange.newsroom.replay;

import org.crowdchange.model.Campaign;

/**
 * What a replay left behind.
 *
 * @param campaign the campaign, closed
 * @param replayed whether it was replayed now; {@code false} if it had been before
 */
public record ReplayResult(Campaign campaign, boolean replayed) {}
