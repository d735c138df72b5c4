package io.servicelane.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Remembers for some minutes which password an account was found to have, so that a program calling by HTTP Basic does
 * not pay for BCrypt on every call. What is remembered is keyed with a secret of this process and covers the stored
 * hash: it is worthless outside, and void as soon as the password changes on any node.
 */
@Component
class VerifiedPasswords {

    private static final String ALGORITHM = "HmacSHA256";

    private final Cache<String, byte[]> verified = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(5))
            .maximumSize(10_000)
            .build();
    private final SecretKeySpec key = new SecretKeySpec(SecureRandom.getSeed(32), ALGORITHM);
    private final PasswordEncoder encoder;

    VerifiedPasswords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    boolean matches(String username, String password, String hash) {
        var seal = seal(username, password, hash);
        var known = verified.getIfPresent(username);
        if (known != null && MessageDigest.isEqual(known, seal)) {
            return true;
        }
        var right = encoder.matches(password, hash);
        if (right) {
            verified.put(username, seal);
        }
        return right;
    }

    private byte[] seal(String username, String password, String hash) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((username + '\0' + hash + '\0' + password).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, broken);
        }
    }
}
