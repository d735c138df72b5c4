package io.servicelane.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInPropertiesTests {

    private final SignInProperties properties =
            new SignInProperties(5, Duration.ofSeconds(30), Duration.ofMinutes(15), 2);

    @Test
    void aFewMistakesLockNothing() {
        assertThat(properties.lockAfter(4)).isZero();
    }

    @Test
    void eachFurtherMistakeDoublesTheLockUpToTheLongest() {
        assertThat(properties.lockAfter(5)).hasSeconds(30);
        assertThat(properties.lockAfter(6)).hasSeconds(60);
        assertThat(properties.lockAfter(9)).hasSeconds(480);
        assertThat(properties.lockAfter(10)).hasMinutes(15);
        assertThat(properties.lockAfter(1_000_000)).hasMinutes(15);
    }

    @Test
    void anAddressThatKeepsFailingIsBrakedAndNoOther() {
        var brake = new AddressBrake(properties);

        brake.failed("10.0.0.1");
        assertThat(brake.isOn("10.0.0.1")).isFalse();
        brake.failed("10.0.0.1");

        assertThat(brake.isOn("10.0.0.1")).isTrue();
        assertThat(brake.isOn("10.0.0.2")).isFalse();
    }
}
