package io.servicelane.api;

import io.servicelane.conversation.QuarantineDesk;
import io.servicelane.conversation.QuarantineDesk.Quarantined;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/quarantine", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Quarantine", description = "What came in and could not be read or taken")
class QuarantineController {

    private final Caller caller;
    private final QuarantineDesk quarantine;

    QuarantineController(Caller caller, QuarantineDesk quarantine) {
        this.caller = caller;
        this.quarantine = quarantine;
    }

    @GetMapping
    @Operation(summary = "Messages still held, newest first")
    Page<HeldJson> held(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit) {
        caller.meetingCustomers();
        var page = Page.read(limit, () -> quarantine.held(after, limit));
        return Page.of(page.items(), page.next(), HeldJson::of);
    }

    @PostMapping("/{id}/retry")
    @Operation(summary = "Reads the original once more and takes it in")
    TakenJson retry(@PathVariable long id) {
        caller.changing();
        caller.meetingCustomers();
        var receipt = quarantine.retry(id).orElseThrow(NoSuchThing::new);
        return new TakenJson(receipt.fate().name().toLowerCase(Locale.ROOT), receipt.request());
    }

    @Schema(name = "HeldMessage")
    record HeldJson(long id, String channel, String account, String summary, String reason, Instant at, int attempts) {

        static HeldJson of(Quarantined held) {
            return new HeldJson(
                    held.id(),
                    held.channel().key(),
                    held.account(),
                    held.summary(),
                    held.reason(),
                    held.at(),
                    held.attempts());
        }
    }

    @Schema(name = "TakenMessage")
    record TakenJson(
            @Schema(allowableValues = {"opened", "joined", "duplicate", "noted"}) String fate,
            @Nullable String request) {}
}
