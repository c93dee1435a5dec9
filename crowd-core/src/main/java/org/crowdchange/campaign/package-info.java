/**
 * What people do: one small service for each thing, and each method takes the {@link org.crowdchange.model.Actor} first.
 *
 * <p>Whether this actor may do this now is decided here and nowhere else, so every adapter is equally safe:
 * {@link org.crowdchange.campaign.Campaigns} (organisers set the stage),
 * {@link org.crowdchange.campaign.Participants}, {@link org.crowdchange.campaign.Discussions},
 * {@link org.crowdchange.campaign.Ideas}, {@link org.crowdchange.campaign.Votes} and
 * {@link org.crowdchange.campaign.Rankings}. A method either does the whole thing, journalled and stored, or throws a
 * {@link org.crowdchange.model.CrowdException} and leaves no trace. All services are thread-safe.
 */
@NullMarked
package org.crowdchange.campaign;

import org.jspecify.annotations.NullMarked;
