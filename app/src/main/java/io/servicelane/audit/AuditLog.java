package io.servicelane.audit;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who did what and when, in real time even where the desk's clock is moved. Nothing is ever taken out. */
@Component
public class AuditLog {

    private static final int LONGEST_SUBJECT = 100;
    private static final int LONGEST_DETAIL = 1000;

    private final JdbcClient jdbc;
    private final Clock clock = Clock.systemUTC();

    AuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes an entry, together with the transaction under way if there is one.
     *
     * @param actor user name, or {@code desk} for the desk itself
     * @param action what was done, in kebab-case
     * @param subject what it was done to, for example a request number; null when there is nothing to name
     * @param detail anything more, without secrets and without the customer's words; cut where it gets too long
     */
    @Transactional
    public void record(String actor, String action, @Nullable String subject, @Nullable String detail) {
        jdbc.sql("INSERT INTO audit_entry (at, actor, action, subject, detail) VALUES (?, ?, ?, ?, ?)")
                .param(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param(actor)
                .param(action)
                .param(cut(subject, LONGEST_SUBJECT))
                .param(cut(detail, LONGEST_DETAIL))
                .update();
    }

    private static @Nullable String cut(@Nullable String text, int longest) {
        if (text == null || text.length() <= longest) {
            return text;
        }
        // never between the halves of an emoji
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
