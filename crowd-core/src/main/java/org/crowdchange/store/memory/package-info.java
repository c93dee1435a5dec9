/**
 * A store in memory, for tests, demonstrations and simulations: {@link org.crowdchange.store.memory.MemoryStore}. It keeps
 * every promise of {@link org.crowdchange.store.Store} except that nothing survives the process.
 */
@NullMarked
package org.crowdchange.store.memory;

import org.jspecify.annotations.NullMarked;
