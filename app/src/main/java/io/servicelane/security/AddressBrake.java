package io.servicelane.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Stops an address that keeps failing to sign in, whatever names it tries. Counted on each node: it is there to take
 * the speed out of guessing, the lock on the account is what stops it.
 */
@Component
class AddressBrake {

    private final Cache<String, AtomicInteger> failures = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(10))
            .maximumSize(100_000)
            .build();
    private final SignInProperties properties;

    AddressBrake(SignInProperties properties) {
        this.properties = properties;
    }

    boolean isOn(String address) {
        var count = failures.getIfPresent(address);
        return count != null && count.get() >= properties.failuresPerAddress();
    }

    void failed(String address) {
        failures.get(address, first -> new AtomicInteger()).incrementAndGet();
    }
}
