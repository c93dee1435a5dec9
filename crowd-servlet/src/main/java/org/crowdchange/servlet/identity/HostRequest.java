package org.crowdchange.servlet.identity;

import java.util.Optional;

/** What an {@link IdentityProvider} may look at. Good for the length of the request, on its thread. */
public interface HostRequest {

    /** The first header of this name, in any spelling of upper and lower case. */
    Optional<String> header(String name);

    /** The first cookie of this name. */
    Optional<String> cookie(String name);

    /** The name of the user whom the container, or a filter before this servlet, has authenticated. */
    Optional<String> remoteUser();

    /** What a filter of the host before this servlet has left as a request attribute. */
    Optional<Object> attribute(String name);
}
