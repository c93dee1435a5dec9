/** TODO */
@NullMarked
package org.crowdchange.ranking.approval;

import org.jspecify.annotations.NullMarked;
