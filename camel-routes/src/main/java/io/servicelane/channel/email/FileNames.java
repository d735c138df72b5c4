package io.servicelane.channel.email;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives the attachments of one mail names that are safe to keep and different from each other. */
final class FileNames {

    private static final int LONGEST = 200;
    private static final int LONGEST_READ = 2_000;
    private static final int LONGEST_ENDING = 20;

    /** Control signs, and the marks that turn the reading direction, by which {@code fdp.exe} looks like a PDF. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\u2028\\u2029]");

    private static final Pattern NOT_IN_FILE_NAMES = Pattern.compile("[<>:\"|?*]");

    private static final Map<String, String> ENDINGS = Map.of(
            "text/plain", ".txt",
            "text/html", ".html",
            "text/calendar", ".ics",
            "image/png", ".png",
            "image/jpeg", ".jpg",
            "image/gif", ".gif",
            "application/pdf", ".pdf",
            "message/rfc822", ".eml",
            "message/delivery-status", ".txt",
            "text/rfc822-headers", ".txt");

    private final Set<String> given = new HashSet<>();

    /** A name for the next attachment, as near to the sender's as is safe. */
    String next(@Nullable String wanted, String contentType) {
        var name = safe(wanted == null ? "" : wanted);
        if (name.isEmpty()) {
            name = contentType.replaceAll("/.*", "").replaceAll("\\W", "") + ENDINGS.getOrDefault(contentType, ".bin");
        }
        var different = name;
        for (var copy = 2; !given.add(different.toLowerCase(Locale.ROOT)); copy++) {
            different = withMark(name, " (" + copy + ")");
        }
        return different;
    }

    private static String safe(String wanted) {
        var path = wanted.substring(Math.max(0, wanted.length() - LONGEST_READ));
        var name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        name = INVISIBLE.matcher(name.replaceAll("\\p{Zs}", " ")).replaceAll("");
        name = NOT_IN_FILE_NAMES.matcher(name).replaceAll("_").strip().replaceFirst("^[.\\s]+", "");
        return withMark(name.replaceFirst("[.\\s]+$", ""), "");
    }

    /** The name with the mark before its ending, cut where it would be too long. */
    private static String withMark(String name, String mark) {
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        var stem = name.substring(0, name.length() - ending.length());
        return PlainText.cut(stem, LONGEST - mark.length() - ending.length()) + mark + ending;
    }
}
