package io.servicelane.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RolesTests {

    @Test
    void everyRoleHasItsNameForAnnotations() {
        var names = Stream.of(Roles.class.getFields()).map(field -> {
            try {
                return (String) field.get(null);
            } catch (IllegalAccessException hidden) {
                throw new AssertionError(hidden);
            }
        });

        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Role.values()).map(Role::name).toList());
    }
}
