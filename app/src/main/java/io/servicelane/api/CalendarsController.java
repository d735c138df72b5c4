package io.servicelane.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.servicelane.calendar.CalendarDesk;
import io.servicelane.calendar.CalendarDetails;
import io.servicelane.calendar.CalendarRefused;
import io.servicelane.calendar.Calendars;
import io.servicelane.calendar.Calendars.CalendarDay;
import io.servicelane.calendar.HolidayFeeds;
import io.servicelane.calendar.NoSuchCalendar;
import io.servicelane.calendar.Span;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/calendars", produces = MediaType.APPLICATION_JSON_VALUE)
@PreAuthorize("hasRole('ADMIN')")
@Tag(name = "Calendars", description = "When service level clocks run")
class CalendarsController {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private final Calendars calendars;
    private final CalendarDesk desk;
    private final HolidayFeeds feeds;
    private final ProblemLetters letters;
    private final MessageSource words;

    CalendarsController(
            Calendars calendars, CalendarDesk desk, HolidayFeeds feeds, ProblemLetters letters, MessageSource words) {
        this.calendars = calendars;
        this.desk = desk;
        this.feeds = feeds;
        this.letters = letters;
        this.words = words;
    }

    @GetMapping
    @Operation(summary = "All calendars, by key")
    Page<CalendarJson> all(Locale language) {
        return Page.of(calendars.all(), null, calendar -> json(calendar, language));
    }

    @GetMapping("/{key}")
    @Operation(summary = "A calendar as it was entered")
    CalendarJson get(@PathVariable String key, Locale language) {
        return json(details(key), language);
    }

    @PutMapping(path = "/{key}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Adds or changes a calendar; running clocks are counted again in the background")
    CalendarJson save(@PathVariable String key, @RequestBody NewCalendarJson calendar, Locale language) {
        new Checks().required("title", calendar.title()).pass();
        var definition = calendars.definition(calendar.definition());
        var feed = calendar.feed() == null || calendar.feed().isBlank()
                ? null
                : calendar.feed().strip();
        desk.save(
                key,
                calendar.titleIn("en"),
                calendar.titleIn("zh"),
                definition,
                feed,
                feed == null ? null : feeds.readToSave(key, feed),
                version(key, calendar.version()));
        return json(details(key), language);
    }

    @DeleteMapping("/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Deletes a calendar that no clock needs")
    void delete(@PathVariable String key) {
        desk.delete(key);
    }

    @PostMapping("/{key}/feed")
    @Operation(summary = "Reads the calendar's feed now; when it cannot be read, the last good dates stay")
    CalendarJson readFeed(@PathVariable String key, Locale language) {
        if (details(key).feed() == null) {
            throw new BadInput("feed", "calendar.feed-none");
        }
        feeds.readAgain(key);
        return json(details(key), language);
    }

    @GetMapping("/{key}/month")
    @Operation(summary = "The days of a month with their working hours and holidays")
    Page<DayJson> month(
            @PathVariable String key, @Parameter(example = "2026-10") @RequestParam String month, Locale language) {
        return Page.of(calendars.month(details(key), parsed(month), language), null, CalendarsController::json);
    }

    @ExceptionHandler
    ResponseEntity<?> on(CalendarRefused refused, Locale locale) {
        return letters.fields(BadCalendar.at("", refused).fields(), locale);
    }

    @ExceptionHandler
    ResponseEntity<?> on(NoSuchCalendar nothing, Locale locale) {
        return letters.of(HttpStatus.NOT_FOUND, "api.not-found", locale);
    }

    /** Who does not say which version they have read means the present one. */
    private int version(String key, @Nullable Integer given) {
        return given != null
                ? given
                : calendars.details(key).map(CalendarDetails::version).orElse(0);
    }

    private CalendarDetails details(String key) {
        return calendars.details(key).orElseThrow(NoSuchThing::new);
    }

    private static YearMonth parsed(String month) {
        try {
            var parsed = YearMonth.parse(month);
            if (parsed.getYear() >= FIRST_YEAR && parsed.getYear() <= LAST_YEAR) {
                return parsed;
            }
        } catch (DateTimeException unreadable) {
            // told below, with those too far away
        }
        throw new BadInput("month", "api.month");
    }

    private CalendarJson json(CalendarDetails calendar, Locale language) {
        var problem = calendar.feedProblem();
        return new CalendarJson(
                calendar.key(),
                new TitleJson(calendar.titleEn(), calendar.titleZh()),
                calendars.json(calendar.definition()),
                calendar.feed(),
                calendar.feedDates().size(),
                calendar.feedCheckedAt(),
                calendar.feedGoodAt(),
                problem == null
                        ? null
                        : words.getMessage(
                                problem.message(), problem.arguments().toArray(), language),
                calendar.version());
    }

    private static DayJson json(CalendarDay day) {
        return new DayJson(
                day.date(),
                day.spans().stream()
                        .map((Span span) -> List.of(span.fromText(), span.toText()))
                        .toList(),
                day.holiday().isEmpty() ? null : day.holiday(),
                day.exception());
    }

    @Schema(name = "CalendarTitle")
    record TitleJson(@Nullable String en, @Nullable String zh) {}

    @Schema(name = "NewCalendar")
    record NewCalendarJson(
            @Nullable TitleJson title,
            @Schema(type = "string", example = "Asia/Shanghai") @Nullable JsonNode zone,
            @Schema(type = "object", example = "{\"MON\":[[\"09:00\",\"12:00\"],[\"13:00\",\"18:00\"]]}") @Nullable
                    JsonNode week,
            @Schema(type = "array", description = "Dates, or objects with date and name") @Nullable JsonNode holidays,
            @Schema(type = "object", description = "Spans by date; none for a day that is closed") @Nullable
                    JsonNode exceptions,
            @Schema(type = "string", description = "Whose public holidays are closed", example = "de") @Nullable
                    JsonNode country,
            @Schema(type = "string", example = "by") @Nullable JsonNode subdivision,
            @Schema(description = "Address of an iCalendar feed with more holidays") @Nullable String feed,
            @Schema(description = "As it was read; left out, the present one") @Nullable Integer version) {

        String titleIn(String language) {
            var text = title == null ? null : "zh".equals(language) ? title.zh() : title.en();
            return text == null ? "" : text.strip();
        }

        ObjectNode definition() {
            var definition = JsonNodeFactory.instance.objectNode();
            definition.set("zone", zone);
            definition.set("week", week);
            definition.set("holidays", holidays);
            definition.set("exceptions", exceptions);
            definition.set("country", country);
            definition.set("subdivision", subdivision);
            return definition;
        }
    }

    @Schema(name = "Calendar")
    record CalendarJson(
            String key,
            TitleJson title,
            @Schema(type = "object") ObjectNode definition,
            @Nullable String feed,
            int feedDates,
            @Nullable Instant feedCheckedAt,
            @Nullable Instant feedGoodAt,
            @Schema(description = "In the caller's language; null when the feed could be read the last time") @Nullable
                    String feedProblem,
            int version) {}

    @Schema(name = "CalendarDay")
    record DayJson(LocalDate date, List<List<String>> spans, @Nullable String holiday, boolean exception) {}
}
