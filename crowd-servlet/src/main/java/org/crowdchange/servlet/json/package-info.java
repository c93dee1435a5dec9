/**
 * JSON in and out, by Jackson 3 and without reflection. {@link org.crowdchange.servlet.json.JsonBody} reads what comes in
 * and is strict: no unknown or repeated names, no number where a text is due, no depth, no trailing words. Not for callers.
 */
@NullMarked
package org.crowdchange.servlet.json;

import org.jspecify.annotations.NullMarked;
