package io.servicelane.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What programs show instead of a password. A token is long and random, so a plain hash keeps it safe, and looking for
 * the hash tells nobody how near a guess was. Tokens expire in real time even where the desk's clock is moved.
 */
@Service
@Transactional
public class AccessTokens {

    public static final int DEFAULT_DAYS = 90;
    public static final int LONGEST_DAYS = 365;
    public static final int LONGEST_NAME = 100;

    /** As many as one account can have that have not expired. */
    public static final int MOST = 50;

    // found by those who search code for secrets
    private static final String PREFIX = "slt_";
    private static final int RANDOM_BYTES = 32;
    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock = Clock.systemUTC();

    AccessTokens(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Makes a token that is good from now on. Those of the account that have expired are cleared away. */
    public NewToken create(String username, String name, int days) {
        if (days < 1 || days > LONGEST_DAYS) {
            throw new IllegalArgumentException("Between 1 and %d days".formatted(LONGEST_DAYS));
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var expires = now.plus(Duration.ofDays(days));
        jdbc.sql("DELETE FROM access_token WHERE username = ? AND expires_at <= ?")
                .param(username)
                .param(utc(now))
                .update();
        var token = newToken();
        var id = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO access_token (username, name, token_hash, created_at, expires_at)"
                        + " VALUES (?, ?, ?, ?, ?)")
                .param(username)
                .param(name)
                .param(hash(token))
                .param(utc(now))
                .param(utc(expires))
                .update(id, "id");
        events.publishEvent(new TokenCreated(username, name));
        return new NewToken(token, new AccessToken(id.getKeyAs(Number.class).longValue(), name, now, expires, null));
    }

    /** The account's tokens, newest first, also those that have expired lately. */
    @Transactional(readOnly = true)
    public List<AccessToken> of(String username) {
        return jdbc.sql("SELECT id, name, created_at, expires_at, last_used_at FROM access_token"
                        + " WHERE username = ? ORDER BY id DESC")
                .param(username)
                .query((row, number) -> new AccessToken(
                        row.getLong("id"),
                        row.getString("name"),
                        required(row, "created_at"),
                        required(row, "expires_at"),
                        moment(row, "last_used_at")))
                .list();
    }

    /** Whether it opens nothing any more. */
    public boolean isExpired(AccessToken token) {
        return !token.expiresAt().isAfter(clock.instant());
    }

    /** Whether the account has as many as it can have. */
    @Transactional(readOnly = true)
    public boolean isFull(String username) {
        return jdbc.sql("SELECT COUNT(*) FROM access_token WHERE username = ? AND expires_at > ?")
                        .param(username)
                        .param(utc(clock.instant()))
                        .query(Long.class)
                        .single()
                >= MOST;
    }

    /** Makes a token worthless at once; false when the account has no such token. */
    public boolean revoke(String username, long id) {
        var name = jdbc.sql("SELECT name FROM access_token WHERE id = ? AND username = ?")
                .param(id)
                .param(username)
                .query(String.class)
                .optional();
        name.ifPresent(known -> {
            jdbc.sql("DELETE FROM access_token WHERE id = ?").param(id).update();
            events.publishEvent(new TokenRevoked(username, known));
        });
        return name.isPresent();
    }

    /** Whoever changes a password may do so because somebody else knows it, who may have made tokens with it. */
    @EventListener
    void on(PasswordChanged event) {
        of(event.username()).forEach(token -> revoke(event.username(), token.id()));
    }

    /** Whose token it is, if it is good and its owner may sign in. */
    Optional<String> owner(String token) {
        var now = clock.instant();
        var found = jdbc.sql("SELECT t.id, t.username, t.last_used_at FROM access_token t"
                        + " JOIN account a ON a.username = t.username"
                        + " WHERE t.token_hash = ? AND t.expires_at > ? AND a.active = TRUE")
                .param(hash(token))
                .param(utc(now))
                .query((row, number) ->
                        new Use(row.getLong("id"), row.getString("username"), moment(row, "last_used_at")))
                .optional();
        found.filter(use -> use.isWorthNoting(now))
                .ifPresent(use -> jdbc.sql("UPDATE access_token SET last_used_at = ? WHERE id = ?")
                        .param(utc(now))
                        .param(use.id())
                        .update());
        return found.map(Use::username);
    }

    private String newToken() {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static Instant required(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    /**
     * A token just made.
     *
     * @param token what the program shows; it cannot be had again
     */
    public record NewToken(String token, AccessToken known) {

        @Override
        public String toString() {
            return "NewToken[known=%s]".formatted(known);
        }
    }

    private record Use(long id, String username, @Nullable Instant last) {

        private boolean isWorthNoting(Instant now) {
            return last == null || last.plus(USE_IS_NOTED_EVERY).isBefore(now);
        }
    }
}
