/**
 * A campaign with a simulated crowd. {@link org.crowdchange.newsroom.replay.Story} tells what a campaign is before anybody
 * takes part and sets it up, for a campaign of today as well as for a replay;
 * {@link org.crowdchange.newsroom.replay.CampaignReplay} plays the model campaign of 2015 through the public API of the crowd,
 * whose time is a {@link org.crowdchange.newsroom.replay.SettableClock}.
 *
 * <pre>{@code
 * SettableClock clock = new SettableClock(Instant.EPOCH);
 * Crowd crowd = Crowd.builder(store).clock(clock).build();
 * Story story = Story.ofNewsroom(slug -> base + "/articles/" + slug, Story.MODEL_FIRST_DAY);
 * new CampaignReplay(crowd, clock, story, new Random(2015)).run(Duration.ofMinutes(1), ReplayProgress.SILENT);
 * clock.follow(InstantSource.system());
 * }</pre>
 *
 * <p>The words are drawn from {@code crowd-phrases.json}, all of them invented. How a replay is made: the plan of everything
 * that people do ({@code CrowdPlan}) comes first, phase by phase, and is a function of story and seed. In it a phase has
 * exactly so many people, comments, ideas and first votes ({@code ModelFigures}, {@code Workload}); ideas have a hidden appeal
 * ({@code IdeaDeck}) that decides how people vote. Only then is it performed ({@code Performance}).
 */
@NullMarked
package org.crowdchange.newsroom.replay;

import org.jspecify.annotations.NullMarked;
