package io.servicelane.api;

import io.servicelane.process.ProcessMaps.Version;
import io.servicelane.report.HeatBy;
import io.servicelane.report.ProcessReport;
import io.servicelane.report.StepLine;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/processes", produces = MediaType.APPLICATION_JSON_VALUE)
@PreAuthorize("hasAnyRole('SUPERVISOR', 'ANALYST', 'ADMIN')")
@Tag(name = "Processes", description = "How the processes of request types go")
class ProcessesController {

    private static final int LONGEST = 400;

    private final ProcessReport report;

    ProcessesController(ProcessReport report) {
        this.report = report;
    }

    @GetMapping("/{type}/steps")
    @Operation(summary = "Where the requests of a type are now and how long its steps take, the hottest step first")
    Page<StepJson> steps(
            @PathVariable String type,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "30") int days,
            @Schema(allowableValues = {"time", "sla"}) @RequestParam(defaultValue = "time") String by,
            Locale locale) {
        if (days < 1 || days > LONGEST) {
            throw new BadInput("days", "api.limit", LONGEST);
        }
        var heat = Given.constant("by", by, HeatBy.class);
        var wanted = report.versions(type).stream()
                .filter(each -> version == null || each.version() == version)
                .findFirst()
                .orElseThrow(NoSuchThing::new);
        return steps(wanted, days, heat == null ? HeatBy.TIME : heat, locale);
    }

    private Page<StepJson> steps(Version version, int days, HeatBy by, Locale locale) {
        return Page.of(report.steps(version, days, by, locale), null, StepJson::of);
    }

    @Schema(name = "ProcessStep")
    record StepJson(
            String element,
            @Schema(description = "In the caller's language") String name,
            @Schema(description = "Requests that are there now") int tokens,
            @Schema(description = "That ended in the period") long visits,
            @Schema(example = "PT25M") @Nullable String median,
            @Schema(description = "What nine of ten visits did not exceed") @Nullable String p90,
            @Schema(description = "Of the resolution budget, consumed in a visit on average; 1 is all of it") @Nullable
                    Double share) {

        static StepJson of(StepLine line) {
            return new StepJson(
                    line.element(),
                    line.name(),
                    line.tokens(),
                    line.visits(),
                    length(line.median()),
                    length(line.p90()),
                    line.share());
        }

        private static @Nullable String length(@Nullable Duration length) {
            return length == null
                    ? null
                    : length.truncatedTo(ChronoUnit.SECONDS).toString();
        }
    }
}
