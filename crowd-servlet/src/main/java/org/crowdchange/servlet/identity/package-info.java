/**
 * Who somebody is, as the host says it. A host with logins of its own implements
 * {@link org.crowdchange.servlet.identity.IdentityProvider}; without one, everybody is a guest with a signed cookie.
 * Nothing here knows a servlet container.
 */
@NullMarked
package org.crowdchange.servlet.identity;

import org.jspecify.annotations.NullMarked;
