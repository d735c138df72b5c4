package io.servicelane.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.servicelane.calendar.CalendarRefused;
import io.servicelane.calendar.Calendars;
import io.servicelane.calendar.WorkingCalendar;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tries a calendar: when a budget is used up, and how much working time lies between two moments. */
@RestController
@RequestMapping(path = "/api/v1/sla/preview", produces = MediaType.APPLICATION_JSON_VALUE)
@PreAuthorize("hasRole('ADMIN')")
@Tag(name = "Service levels")
class SlaPreviewController {

    /** No desk promises more; a calendar with an hour a week would be searched for lifetimes. */
    private static final Duration LONGEST = Duration.ofDays(3660);

    private final Calendars calendars;

    SlaPreviewController(Calendars calendars) {
        this.calendars = calendars;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Adds a budget of working time to a start, or counts the working time from one moment to another")
    PreviewJson preview(@RequestBody PreviewQuestion asked) {
        var adds = asked.start() != null || asked.budget() != null;
        var counts = asked.from() != null || asked.to() != null;
        if (adds == counts) {
            throw new BadInput(adds ? "from" : "start", "api.preview-either");
        }
        var calendar = calendar(asked.calendar());
        return adds ? due(calendar, asked) : between(calendar, asked);
    }

    private PreviewJson due(WorkingCalendar calendar, PreviewQuestion asked) {
        var start = Given.moment("start", asked.start());
        var budget = budget(asked.budget());
        try {
            return new PreviewJson(
                    calendar.add(start, budget).atZone(calendar.zone()).toOffsetDateTime(), null);
        } catch (IllegalArgumentException notThatMuch) {
            throw new BadInput("calendar", "calendar.not-that-much");
        }
    }

    private static PreviewJson between(WorkingCalendar calendar, PreviewQuestion asked) {
        var from = Given.moment("from", asked.from());
        var to = Given.moment("to", asked.to());
        if (to.isBefore(from)) {
            throw new BadInput("to", "api.before", "from");
        }
        return new PreviewJson(null, calendar.between(from, to).toSeconds());
    }

    private WorkingCalendar calendar(@Nullable JsonNode json) {
        if (json == null || json.isNull()) {
            throw new BadInput("calendar", "api.required");
        }
        if (json.isTextual()) {
            return calendars
                    .find(json.asText())
                    .orElseThrow(
                            () -> new BadInput("calendar", "calendar.unknown", String.join(", ", calendars.keys())));
        }
        try {
            return calendars.inline(json);
        } catch (CalendarRefused refused) {
            throw BadCalendar.at("calendar", refused);
        }
    }

    private static Duration budget(@Nullable String text) {
        if (text == null) {
            throw new BadInput("budget", "api.required");
        }
        try {
            var budget = Duration.parse(text.strip());
            if (budget.isNegative()) {
                throw new BadInput("budget", "api.not-negative");
            }
            if (budget.compareTo(LONGEST) > 0) {
                throw new BadInput("budget", "api.clock-far");
            }
            return budget;
        } catch (DateTimeException | ArithmeticException unreadable) {
            throw new BadInput("budget", "api.span");
        }
    }

    @Schema(name = "PreviewQuestion")
    record PreviewQuestion(
            @Schema(
                            description = "Key of a calendar, or one as an object: zone, week, holidays, exceptions",
                            example = "standard")
                    @Nullable
                    JsonNode calendar,
            @Schema(description = "ISO 8601 with offset; with budget") @Nullable String start,
            @Schema(description = "Working time as an ISO 8601 duration; a day is 24 hours", example = "PT4H") @Nullable
                    String budget,
            @Schema(description = "ISO 8601 with offset; with to") @Nullable String from,
            @Nullable String to) {}

    @Schema(name = "Preview")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PreviewJson(@Nullable OffsetDateTime due, @Nullable Long workingSeconds) {}
}
