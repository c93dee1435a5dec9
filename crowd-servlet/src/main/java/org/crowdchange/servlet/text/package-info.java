/**
 * What people write, made safe to show: {@link org.crowdchange.servlet.text.Markdown} turns a small part of Markdown into
 * HTML that cannot do anything. Not for callers.
 */
@NullMarked
package org.crowdchange.servlet.text;

import org.jspecify.annotations.NullMarked;
