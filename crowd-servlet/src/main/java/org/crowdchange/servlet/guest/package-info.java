/**
 * Guests: people without a login, known again by a signed first-party cookie. The cookie holds a random number and a date,
 * nothing about the person; one that is forged, malformed or too old counts as none. Not for callers.
 */
@NullMarked
package org.crowdchange.servlet.guest;

import org.jspecify.annotations.NullMarked;
