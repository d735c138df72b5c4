package io.servicelane.api;

import io.servicelane.notification.NoticeLine;
import io.servicelane.notification.NoticeWords;
import io.servicelane.notification.Notices;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/me/notices", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Caller", description = "Who calls")
class NoticesController {

    private final Caller caller;
    private final Notices notices;
    private final NoticeWords words;

    NoticesController(Caller caller, Notices notices, NoticeWords words) {
        this.caller = caller;
        this.notices = notices;
        this.words = words;
    }

    @GetMapping
    @Operation(summary = "What the caller was told, newest first")
    Page<NoticeJson> mine(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit,
            Locale locale) {
        var viewer = caller.viewing();
        var page = Page.read(limit, () -> notices.of(viewer, after, limit));
        return Page.of(page.items(), page.next(), notice -> shown(notice, locale));
    }

    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Marks a notice as read")
    void read(@PathVariable long id) {
        if (!notices.read(caller.viewing(), id)) {
            throw new NoSuchThing();
        }
    }

    private NoticeJson shown(NoticeLine notice, Locale locale) {
        return new NoticeJson(
                notice.id(),
                notice.request() == null ? null : notice.request().value(),
                notice.about(),
                notice.clock(),
                notice.level(),
                words.sentence(notice, locale),
                notice.at(),
                notice.read());
    }

    @Schema(name = "Notice")
    record NoticeJson(
            long id,
            @Nullable @Schema(description = "Number of the request; null when it is about the desk itself")
                    String request,
            @Schema(description = "What it is about, for example at-risk or overdue") String about,
            @Nullable @Schema(description = "Kind of the clock, for example RESOLUTION") String clock,
            @Schema(description = "Level of the escalation ladder; 0 when it is about none") int level,
            @Schema(description = "The notice in a sentence, in the caller's language") String text,
            Instant at,
            boolean read) {}
}
