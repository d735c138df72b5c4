package io.servicelane.security;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What sign-in needs to know of an account, and the lock that wrong passwords put on it. The lock lives in the database,
 * so that it holds on every node and over a restart, and runs on real time even where the desk's clock is moved.
 */
@Repository
@Transactional
class StoredSecrets {

    private final JdbcClient jdbc;
    private final SignInProperties properties;
    private final Clock clock = Clock.systemUTC();

    StoredSecrets(JdbcClient jdbc, SignInProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    @Transactional(readOnly = true)
    Optional<StoredSecret> find(String username) {
        return jdbc.sql("SELECT username, password_hash, failed_logins, locked_until FROM account"
                        + " WHERE username = ? AND active = TRUE")
                .param(username.toLowerCase(Locale.ROOT))
                .query((row, number) -> new StoredSecret(
                        row.getString("username"),
                        row.getString("password_hash"),
                        row.getInt("failed_logins"),
                        utc(row.getObject("locked_until", LocalDateTime.class))))
                .optional();
    }

    boolean isLocked(StoredSecret secret) {
        return secret.lockedUntil() != null && clock.instant().isBefore(secret.lockedUntil());
    }

    void failed(String username) {
        jdbc.sql("UPDATE account SET failed_logins = failed_logins + 1 WHERE username = ?")
                .param(username)
                .update();
        var failures = jdbc.sql("SELECT failed_logins FROM account WHERE username = ?")
                .param(username)
                .query(Integer.class)
                .single();
        var lock = properties.lockAfter(failures);
        if (!lock.isZero()) {
            jdbc.sql("UPDATE account SET locked_until = ? WHERE username = ?")
                    .param(LocalDateTime.ofInstant(clock.instant().plus(lock), ZoneOffset.UTC))
                    .param(username)
                    .update();
        }
    }

    void succeeded(StoredSecret secret) {
        if (secret.failures() > 0) {
            jdbc.sql("UPDATE account SET failed_logins = 0, locked_until = NULL WHERE username = ?")
                    .param(secret.username())
                    .update();
        }
    }

    private static @Nullable Instant utc(@Nullable LocalDateTime time) {
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    /** An active account's password, hashed, and the state of its lock. */
    record StoredSecret(String username, String hash, int failures, @Nullable Instant lockedUntil) {

        @Override
        public String toString() {
            return "StoredSecret[username=%s]".formatted(username);
        }
    }
}
