package io.servicelane.security;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who sign in. */
@Service
@Transactional
public class Accounts {

    private static final String COLUMNS = "SELECT username, display_name, email, phone, language, active FROM account";

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;

    Accounts(JdbcClient jdbc, PasswordEncoder encoder, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.events = events;
    }

    /** The account, also one that may no longer sign in; upper and lower case are the same. */
    @Transactional(readOnly = true)
    public Optional<Account> find(String username) {
        return jdbc.sql(COLUMNS + " WHERE username = ?")
                .param(username.toLowerCase(Locale.ROOT))
                .query((row, number) -> account(row, rolesOf(row.getString("username"))))
                .optional();
    }

    /** Everybody who may sign in, by displayed name. */
    @Transactional(readOnly = true)
    public List<Account> all() {
        Map<String, Set<Role>> roles = jdbc
                .sql("SELECT username, role FROM account_role")
                .query((row, number) -> Map.entry(row.getString("username"), Role.valueOf(row.getString("role"))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toUnmodifiableSet())));
        return jdbc.sql(COLUMNS + " WHERE active = TRUE ORDER BY display_name, username")
                .query((row, number) -> account(row, roles.getOrDefault(row.getString("username"), Set.of())))
                .list();
    }

    /** Whether there is no account at all. */
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return jdbc.sql("SELECT COUNT(*) FROM account").query(Long.class).single() == 0;
    }

    /**
     * Makes an account that can sign in at once.
     *
     * @throws UnfitPassword when the password cannot be used
     */
    public void create(NewAccount account) {
        jdbc.sql("INSERT INTO account (username, password_hash, display_name, email, phone, language)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .param(account.username())
                .param(hash(account.password()))
                .param(account.displayName())
                .param(account.email())
                .param(account.phone())
                .param(account.language())
                .update();
        account.roles().forEach(role -> jdbc.sql("INSERT INTO account_role (username, role) VALUES (?, ?)")
                .param(account.username())
                .param(role.name())
                .update());
        events.publishEvent(new AccountCreated(account.username()));
    }

    /**
     * Gives an account another password and opens its lock.
     *
     * @throws UnfitPassword when the password cannot be used
     */
    public void changePassword(String username, String password) {
        jdbc.sql("UPDATE account SET password_hash = ?, failed_logins = 0, locked_until = NULL WHERE username = ?")
                .param(hash(password))
                .param(username)
                .update();
        events.publishEvent(new PasswordChanged(username));
    }

    /** Remembers the language somebody wants their screens in. */
    public void changeLanguage(String username, Locale language) {
        jdbc.sql("UPDATE account SET language = ? WHERE username = ?")
                .param(language.getLanguage())
                .param(username)
                .update();
    }

    private Set<Role> rolesOf(String username) {
        return jdbc
                .sql("SELECT role FROM account_role WHERE username = ?")
                .param(username)
                .query((row, number) -> Role.valueOf(row.getString("role")))
                .list()
                .stream()
                .collect(toUnmodifiableSet());
    }

    private static Account account(ResultSet row, Set<Role> roles) throws SQLException {
        return new Account(
                row.getString("username"),
                row.getString("display_name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("language"),
                roles,
                row.getBoolean("active"));
    }

    private String hash(String password) {
        if (password.isBlank() || password.getBytes(StandardCharsets.UTF_8).length > 72) {
            throw new UnfitPassword();
        }
        return encoder.encode(password);
    }
}
