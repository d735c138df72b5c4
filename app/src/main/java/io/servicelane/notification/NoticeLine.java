package io.servicelane.notification;

import io.servicelane.process.RequestNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice as its reader sees it. Times in UTC.
 *
 * @param request null when it is about the desk itself
 * @param subject what the request is about; null without one
 * @param about kebab-case key of its sentence; {@link NoticeWords} says it
 * @param clock kind of the clock it is about; null when it is about none
 * @param level level of the ladder; 0 when it is about none
 * @param detail what the sentence adds; null for nothing
 */
public record NoticeLine(
        long id,
        @Nullable RequestNumber request,
        @Nullable String subject,
        String about,
        @Nullable String clock,
        int level,
        @Nullable String detail,
        Instant at,
        boolean read) {}
