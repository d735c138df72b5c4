package io.servicelane.notification;

import io.servicelane.process.RequestNumber;
import io.servicelane.process.TeamSteps.TeamNotice;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What a notice is about.
 *
 * @param key what makes it the same matter: nobody is told it twice
 * @param request null when it is about the desk itself
 * @param about kebab-case key of its sentence
 * @param clock kind of the clock; null when it is about none
 * @param level level of the ladder; 0 when it is about none
 * @param detail what the sentence adds, in whatever language it came; null for nothing
 */
record Matter(
        String key,
        @Nullable RequestNumber request,
        String about,
        @Nullable String clock,
        int level,
        @Nullable String detail) {

    private static final int LONGEST_ABOUT = 40;
    private static final int LONGEST_CLOCK = 30;
    private static final int LONGEST_DETAIL = 500;

    /** What a process tells; names that are too long for the table are cut, since a retry would not shorten them. */
    static Matter of(RequestNumber request, TeamNotice notice) {
        var about = cut(notice.about(), LONGEST_ABOUT);
        var clock = notice.clock() == null || notice.clock().isBlank() ? null : cut(notice.clock(), LONGEST_CLOCK);
        var key = "%d/%s/%s/%d".formatted(request.id(), about, clock == null ? "" : clock, notice.level());
        return new Matter(key, request, about, clock, notice.level(), null);
    }

    /** What the desk has to say about itself: once a day for the same detail. */
    static Matter ofDesk(String about, String detail, LocalDate day) {
        var name = cut(about, LONGEST_ABOUT);
        return new Matter(
                "desk/%s/%s/%s".formatted(name, day, digest(detail)), null, name, null, 0, cut(detail, LONGEST_DETAIL));
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest));
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
