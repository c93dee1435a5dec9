package org.crowdchange.campaign;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * Some of many, and where to go on.
 *
 * @param items what is on this page
 * @param next what to ask for to get the next page; empty on the last one
 * @param <T> the type of the items
 */
public record Page<T>(List<T> items, Optional<String> next) {
    /** The most items that a page may have. */
    public static final int MAXIMUM = 100;

    /** Copies the list. */
    public Page {
        items = ImmutableList.copyOf(items);
    }
}
