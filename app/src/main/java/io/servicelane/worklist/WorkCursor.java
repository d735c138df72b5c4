package io.servicelane.worklist;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;

/** Where a page ended: the next one goes on behind it, whatever was added or taken away meanwhile. */
record WorkCursor(Timestamp position, String taskId) {

    static WorkCursor behind(WorkItem last) {
        return new WorkCursor(Timestamp.from(last.position()), last.taskId());
    }

    /** Reads a cursor; throws IllegalArgumentException when it is none of ours. */
    static WorkCursor parse(String text) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var bar = plain.indexOf('|');
            if (bar < 0) {
                throw new IllegalArgumentException("Not a cursor");
            }
            return new WorkCursor(Timestamp.from(Instant.parse(plain.substring(0, bar))), plain.substring(bar + 1));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Not a cursor", e);
        }
    }

    String text() {
        var plain = position.toInstant() + "|" + taskId;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
