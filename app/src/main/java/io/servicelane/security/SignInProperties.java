package io.servicelane.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the desk slows down people who guess passwords.
 *
 * @param failuresBeforeLock wrong passwords in a row after which an account is locked for a while
 * @param firstLock length of the first lock; each further wrong password doubles it
 * @param longestLock the lock never gets longer
 * @param failuresPerAddress failed sign-ins from one address, within ten minutes, after which it has to wait; high,
 *     since a whole office may share one address
 */
@ConfigurationProperties("servicelane.sign-in")
record SignInProperties(
        @DefaultValue("5") int failuresBeforeLock,
        @DefaultValue("30s") Duration firstLock,
        @DefaultValue("15m") Duration longestLock,
        @DefaultValue("100") int failuresPerAddress) {

    /** How long an account is locked after so many wrong passwords in a row; zero while it is not. */
    Duration lockAfter(int failures) {
        if (failures < failuresBeforeLock) {
            return Duration.ZERO;
        }
        var lock = firstLock.multipliedBy(1L << Math.min(failures - failuresBeforeLock, 20));
        return lock.compareTo(longestLock) > 0 ? longestLock : lock;
    }
}
