/**
 * Numerical tools of the ranking methods: quantiles, intervals and the order of numbers. Not exported.
 *
 * <p>Special functions come from Apache Commons Numbers; here is what ranking needs on top of them. Everything is
 * static, pure and safe for use by many threads.
 */
@NullMarked
package org.crowdchange.internal.math;

import org.jspecify.annotations.NullMarked;
