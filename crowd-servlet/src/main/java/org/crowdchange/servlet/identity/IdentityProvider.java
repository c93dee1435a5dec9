package org.crowdchange.servlet.identity;

import java.util.Optional;

/**
 * Tells who sends a request, by the host's own login. It is asked once for each request that needs to know, on the thread
 * of the request, and must be thread-safe and quick: it may look at a session, not call another service each time.
 *
 * <pre>{@code
 * IdentityProvider staff = request -> request.remoteUser()
 *         .map(name -> new HostIdentity(name, editors.contains(name) ? Set.of(Role.FACILITATOR) : Set.of()));
 * }</pre>
 *
 * <p>What it says is believed. It must only look at what its own login has verified, never at a plain header or cookie
 * that a browser can make up. If it throws, the request is answered with 500 and nothing happens.
 */
@FunctionalInterface
public interface IdentityProvider {

    /** The person who sends this request; empty if nobody is signed in, who may then be a guest. */
    Optional<HostIdentity> identify(HostRequest request);
}
