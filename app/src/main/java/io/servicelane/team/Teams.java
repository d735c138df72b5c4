package io.servicelane.team;

import io.servicelane.audit.AuditLog;
import io.servicelane.security.Account;
import io.servicelane.security.Accounts;
import io.servicelane.security.SignedIn;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The teams of the desk and who is in them. */
@Service
@Transactional
public class Teams {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final AuditLog audit;
    private final SignedIn signedIn;

    Teams(JdbcClient jdbc, Accounts accounts, AuditLog audit, SignedIn signedIn) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.audit = audit;
        this.signedIn = signedIn;
    }

    /** All teams, by key. */
    @Transactional(readOnly = true)
    public List<Team> all() {
        return jdbc.sql("SELECT team_key, title_en, title_zh FROM team ORDER BY team_key")
                .query((row, number) -> new Team(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** The team with that key. */
    @Transactional(readOnly = true)
    public Optional<Team> find(String key) {
        return jdbc.sql("SELECT team_key, title_en, title_zh FROM team WHERE team_key = ?")
                .param(key)
                .query((row, number) -> new Team(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }

    /** The team's title in the reader's language; the key where there is no such team. */
    @Transactional(readOnly = true)
    public String title(String key, Locale locale) {
        return find(key).map(team -> team.title(locale)).orElse(key);
    }

    /** Who works on the team's queue, by displayed name; those who only supervise it are not among them. */
    @Transactional(readOnly = true)
    public List<Account> membersOf(String key) {
        var usernames =
                new HashSet<>(jdbc.sql("SELECT username FROM team_member WHERE team_key = ? AND supervises = FALSE")
                        .param(key)
                        .query(String.class)
                        .list());
        return accounts.all().stream()
                .filter(account -> usernames.contains(account.username()))
                .toList();
    }

    /** Puts somebody into a team; who is in it already changes between working and supervising. */
    public void join(String key, String username, boolean supervises) {
        leaveQuietly(key, username);
        jdbc.sql("INSERT INTO team_member (team_key, username, supervises) VALUES (?, ?, ?)")
                .param(key)
                .param(username)
                .param(supervises)
                .update();
        audit.record(actor(), supervises ? "team-supervised" : "team-joined", username, key);
    }

    /** Takes somebody out of a team; nothing happens when they are not in it. */
    public void leave(String key, String username) {
        if (leaveQuietly(key, username) > 0) {
            audit.record(actor(), "team-left", username, key);
        }
    }

    @Transactional(readOnly = true)
    Set<String> queuesOf(String username, boolean supervised) {
        return Set.copyOf(jdbc.sql("SELECT team_key FROM team_member WHERE username = ? AND supervises = ?")
                .param(username)
                .param(supervised)
                .query(String.class)
                .list());
    }

    private int leaveQuietly(String key, String username) {
        return jdbc.sql("DELETE FROM team_member WHERE team_key = ? AND username = ?")
                .param(key)
                .param(username)
                .update();
    }

    private String actor() {
        return signedIn.optional().orElse("desk");
    }
}
