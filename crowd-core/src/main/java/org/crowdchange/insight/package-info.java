/** What a campaign tells about its crowd: {@link org.crowdchange.insight.Participation} counts people and contributions. */
@NullMarked
package org.crowdchange.insight;

import org.jspecify.annotations.NullMarked;
