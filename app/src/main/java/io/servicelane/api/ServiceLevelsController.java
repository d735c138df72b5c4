package io.servicelane.api;

import io.servicelane.calendar.Calendars;
import io.servicelane.request.RequestFinder;
import io.servicelane.sla.ClockDetails;
import io.servicelane.sla.ClockFinder;
import io.servicelane.sla.Explanation;
import io.servicelane.sla.Recalculation;
import io.servicelane.sla.Recalculations;
import io.servicelane.supervision.LateRequests;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/sla", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Service levels", description = "Why a clock is due when it is, and setting running clocks again")
class ServiceLevelsController {

    private static final int NEWEST = 50;

    private final Caller caller;
    private final RequestFinder requests;
    private final ClockFinder clocks;
    private final Explanation explanation;
    private final Calendars calendars;
    private final Recalculations recalculations;
    private final LateRequests late;

    ServiceLevelsController(
            Caller caller,
            RequestFinder requests,
            ClockFinder clocks,
            Explanation explanation,
            Calendars calendars,
            Recalculations recalculations,
            LateRequests late) {
        this.caller = caller;
        this.requests = requests;
        this.clocks = clocks;
        this.explanation = explanation;
        this.calendars = calendars;
        this.recalculations = recalculations;
        this.late = late;
    }

    @GetMapping("/explain/{number}")
    @Operation(summary = "Each clock of a request with its ledger as sentences, in its calendar's time zone")
    ExplainedJson explain(@PathVariable String number) {
        var request = requests.card(caller.viewing(), Given.request(number)).orElseThrow(NoSuchThing::new);
        return new ExplainedJson(
                request.number().value(),
                clocks.of(request.number()).stream().map(this::explained).toList());
    }

    @PostMapping(path = "/retarget", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PreAuthorize("hasAnyRole('ADMIN', 'ANALYST')")
    @Operation(summary = "Sets the clocks of open requests by the tables as they are now, in the background")
    RecalculationJson retarget(@RequestBody RetargetJson wanted) {
        new Checks()
                .notBlank("type", wanted.type())
                .atMost(64, "type", wanted.type())
                .pass();
        var id = recalculations.retarget(wanted.type(), caller.viewing().username());
        return RecalculationJson.of(recalculations.find(id).orElseThrow(NoSuchThing::new));
    }

    @GetMapping("/recalculations")
    @PreAuthorize("hasAnyRole('ADMIN', 'ANALYST')")
    @Operation(summary = "The newest recalculations, newest first")
    Page<RecalculationJson> recalculations() {
        return Page.of(recalculations.newest(NEWEST), null, RecalculationJson::of);
    }

    @GetMapping("/recalculations/{id}")
    @PreAuthorize("hasAnyRole('ADMIN', 'ANALYST')")
    @Operation(summary = "How far a recalculation has come")
    RecalculationJson recalculation(@PathVariable long id) {
        return recalculations.find(id).map(RecalculationJson::of).orElseThrow(NoSuchThing::new);
    }

    @GetMapping("/attainment")
    @Operation(summary = "How many clocks of the caller's queues were met in time in a period, by type and kind")
    Page<AttainmentJson> attainment(
            @Parameter(example = "2026-11-01T00:00:00Z") @RequestParam String from,
            @Parameter(example = "2026-12-01T00:00:00Z") @RequestParam String to) {
        var start = Given.moment("from", from);
        var end = Given.moment("to", to);
        if (end.isBefore(start)) {
            throw new BadInput("to", "api.before", "from");
        }
        return Page.of(
                late.attained(caller.viewing(), start, end),
                null,
                each -> new AttainmentJson(each.type(), each.kind(), each.attained(), each.missed()));
    }

    private ExplainedClockJson explained(ClockDetails clock) {
        return new ExplainedClockJson(
                ClockJson.of(clock),
                new SentencesJson(sentences(clock, Locale.ENGLISH), sentences(clock, Locale.SIMPLIFIED_CHINESE)));
    }

    private List<String> sentences(ClockDetails clock, Locale language) {
        var zone = calendars.get(clock.calendar()).zone();
        var sentences = new ArrayList<String>();
        sentences.add(explanation.kind(clock.kind(), language) + ": " + explanation.summary(clock, language, zone));
        sentences.addAll(explanation.ledger(clock, language, zone));
        return sentences;
    }

    @Schema(name = "Attainment")
    record AttainmentJson(String type, String kind, long attained, long missed) {}

    @Schema(name = "Explained")
    record ExplainedJson(String number, List<ExplainedClockJson> clocks) {}

    @Schema(name = "ExplainedClock")
    record ExplainedClockJson(
            @com.fasterxml.jackson.annotation.JsonUnwrapped ClockJson clock,
            @Schema(description = "The first says where it stands, the others how it came to that")
                    SentencesJson sentences) {}

    @Schema(name = "Sentences")
    record SentencesJson(List<String> en, List<String> zh) {}

    @Schema(name = "Retarget")
    record RetargetJson(
            @Schema(description = "Only requests of this type; left out, all open requests") @Nullable String type) {}

    @Schema(name = "Recalculation")
    record RecalculationJson(
            long id,
            @Schema(allowableValues = {"CALENDAR", "TARGETS"}) String reason,
            @Nullable String calendar,
            @Nullable String type,
            String by,
            java.time.Instant requestedAt,
            java.time.@Nullable Instant finishedAt,
            @Schema(allowableValues = {"WAITING", "RUNNING", "DONE", "FAILED"}) String state,
            long total,
            long done,
            @Nullable String problem) {

        static RecalculationJson of(Recalculation each) {
            return new RecalculationJson(
                    each.id(),
                    each.reason(),
                    each.calendar(),
                    each.type(),
                    each.actor(),
                    each.requestedAt(),
                    each.finishedAt(),
                    each.state(),
                    each.total(),
                    each.done(),
                    each.problem());
        }
    }
}
