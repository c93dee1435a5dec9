/**
 * What a campaign tells about its crowd: {@link org.crowdchange.insight.Participation} counts people and contributions,
 * {@link org.crowdchange.insight.OpinionMap} shows who thinks alike.
 */
@NullMarked
package org.crowdchange.insight;

import org.jspecify.annotations.NullMarked;
