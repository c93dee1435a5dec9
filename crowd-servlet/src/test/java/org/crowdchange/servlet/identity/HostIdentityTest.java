package org.crowdchange.servlet.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.model.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostIdentityTest {
    @Test
    void theKeyBecomesAnIdentityThatNoGuestCanHave() {
        assertThat(new HostIdentity("guest:1", Set.of()).identity()).isEqualTo("host:guest:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "a\u0000"})
    void aKeyThatCannotBeIsRefusedWithoutBeingShown(String key) {
        assertThatThrownBy(() -> new HostIdentity(key, Set.of())).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new HostIdentity("jane".repeat(51), Set.of()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageNotContaining("jane");
        assertThat(new HostIdentity("x".repeat(200), Set.of()).key()).hasSize(200);
    }

    @Test
    void rolesDoNotChangeAfterwards() {
        Set<Role> roles = new HashSet<>(Set.of(Role.FACILITATOR));
        HostIdentity identity = new HostIdentity("jane", roles);
        roles.add(Role.ORGANISER);

        assertThat(identity.roles()).containsExactly(Role.FACILITATOR);
    }
}
