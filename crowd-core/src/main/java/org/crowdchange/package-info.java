/**
 * The way in: {@link org.crowdchange.Crowd} is everything a host application needs, made by
 * {@link org.crowdchange.CrowdBuilder}.
 *
 * <pre>{@code
 * try (Crowd crowd = Crowd.builder(store).build()) {
 *     Actor reader = Actor.of(crowd.participants().join("host:4711").id());
 *     crowd.votes().cast(reader, idea, Opinion.AGREE);
 * }
 * }</pre>
 */
@NullMarked
package org.crowdchange;

import org.jspecify.annotations.NullMarked;
