package io.servicelane.api;

import io.servicelane.process.CustomerPath;
import io.servicelane.process.CustomerPath.Told;
import io.servicelane.request.RequestFinder;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/requests", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Requests")
class RequestPathController {

    private final Caller caller;
    private final RequestFinder requests;
    private final CustomerPath path;

    RequestPathController(Caller caller, RequestFinder requests, CustomerPath path) {
        this.caller = caller;
        this.requests = requests;
        this.path = path;
    }

    @GetMapping("/{number}/path")
    @Operation(summary = "The way of a request in the words its customer is told, oldest first")
    PathJson path(
            @PathVariable String number,
            @Schema(allowableValues = {"en", "zh"}) @RequestParam(required = false) @Nullable String lang,
            Locale locale) {
        var chinese = (lang == null ? locale.getLanguage() : lang).startsWith("zh");
        var process = requests.card(caller.viewing(), Given.request(number))
                .orElseThrow(NoSuchThing::new)
                .processInstance();
        var told = process == null ? List.<Told>of() : path.of(process);
        return new PathJson(told.stream()
                .map(each ->
                        new StepJson(each.at().atOffset(ZoneOffset.UTC), chinese ? each.zh() : each.en(), each.now()))
                .toList());
    }

    @Schema(name = "RequestPath")
    record PathJson(List<StepJson> steps) {}

    @Schema(name = "RequestPathStep")
    record StepJson(OffsetDateTime at, String text, @Schema(description = "It stands here now") boolean now) {}
}
