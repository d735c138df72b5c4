package io.servicelane.api;

import io.servicelane.api.RequestJson.RequestLine;
import io.servicelane.channel.Channel;
import io.servicelane.channel.Receipt;
import io.servicelane.conversation.Conversations;
import io.servicelane.process.RequestNumber;
import io.servicelane.process.RequestStatus;
import io.servicelane.process.Transactions;
import io.servicelane.request.RequestCard;
import io.servicelane.request.RequestDesk;
import io.servicelane.request.RequestFilter;
import io.servicelane.request.RequestFinder;
import io.servicelane.team.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/requests", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Requests", description = "What customers asked for, and what became of it")
class RequestsController {

    private final Caller caller;
    private final RequestIntake intake;
    private final RequestFinder requests;
    private final RequestDocuments documents;
    private final RequestDesk desk;
    private final Conversations conversations;
    private final Transactions transactions;

    RequestsController(
            Caller caller,
            RequestIntake intake,
            RequestFinder requests,
            RequestDocuments documents,
            RequestDesk desk,
            Conversations conversations,
            Transactions transactions) {
        this.caller = caller;
        this.intake = intake;
        this.requests = requests;
        this.documents = documents;
        this.desk = desk;
        this.conversations = conversations;
        this.transactions = transactions;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Reports a request; with an Idempotency-Key it is opened once, however often it is sent")
    ResponseEntity<OpenedJson> open(
            @RequestBody NewRequestJson report,
            @Parameter(description = "At most 100 visible characters")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    String key) {
        var receipt = intake.take(report, caller.changing().username(), key);
        var opened = desk.card(new RequestNumber(String.valueOf(receipt.request())));
        var answer = ResponseEntity.created(URI.create("/api/v1/requests/" + opened.number()));
        if (receipt.fate() == Receipt.Fate.DUPLICATE) {
            answer.header("Idempotent-Replayed", "true");
        }
        return answer.body(OpenedJson.of(opened));
    }

    @GetMapping
    @Operation(summary = "Requests the caller may see, newest first")
    Page<RequestLine> find(
            @Schema(implementation = RequestStatus.class) @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String queue,
            @Parameter(description = "A number, or part of the subject or of the customer's name")
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            @RequestParam(required = false) @Nullable Long customer,
            @Parameter(description = "Id of the element of the type's process where they are now; needs a type")
                    @RequestParam(required = false)
                    @Nullable
                    String step,
            @Parameter(description = "Version of the type's process, for a step")
                    @RequestParam(required = false)
                    @Nullable
                    Integer version,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit) {
        if (step != null && type == null) {
            throw new BadInput("type", "api.required");
        }
        var at = step == null || type == null ? null : new RequestFilter.AtStep(type, version, step);
        var filter =
                new RequestFilter(Given.constant("status", status, RequestStatus.class), type, queue, q, customer, at);
        var viewer = caller.viewing();
        var page = Page.read(limit, () -> requests.find(viewer, filter, after, limit));
        return Page.of(page.items(), page.next(), RequestDocuments::line);
    }

    @GetMapping("/{number}")
    @Operation(summary = "A request with its conversation, history and what followed from it")
    RequestJson get(@PathVariable String number) {
        return documents.of(caller.viewing(), Given.request(number));
    }

    @PostMapping(path = "/{number}/messages", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Writes to the customer in the caller's name")
    QueuedJson reply(@PathVariable String number, @RequestBody ReplyJson reply) {
        var viewer = caller.changing();
        var request = seen(viewer, number);
        new Checks()
                .required("text", reply.text())
                .atMost(100_000, "text", reply.text())
                .pass();
        var channel = reply.channel() == null
                ? conversations.waysToReply(viewer, request).stream()
                        .findFirst()
                        .orElse(Channel.EMAIL)
                : Channel.ofKey(reply.channel())
                        .filter(Channel::canSend)
                        .orElseThrow(() -> new BadInput("channel", "api.one-of", "email, sms"));
        return new QueuedJson(conversations.reply(viewer, request, channel, String.valueOf(reply.text()), List.of()));
    }

    @PostMapping(path = "/{number}/cancel", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Cancels an open request; its process ends as its model says")
    RequestJson cancel(@PathVariable String number, @RequestBody CancellationJson cancellation) {
        var viewer = caller.changing();
        var request = seen(viewer, number);
        new Checks()
                .required("reason", cancellation.reason())
                .atMost(500, "reason", cancellation.reason())
                .pass();
        transactions.inOne(() -> desk.cancel(request, String.valueOf(cancellation.reason()), viewer.username()));
        return documents.of(viewer, request);
    }

    /** The number of a request the viewer may see; refused as not found otherwise, before its body is looked at. */
    private RequestNumber seen(Viewer viewer, String number) {
        return requests.card(viewer, Given.request(number))
                .map(RequestCard::number)
                .orElseThrow(NoSuchThing::new);
    }

    @Schema(name = "OpenedRequest")
    record OpenedJson(String number, String type, String status, String priority, String queue) {

        static OpenedJson of(RequestCard request) {
            return new OpenedJson(
                    request.number().value(),
                    request.type(),
                    request.status().name(),
                    request.priority().name(),
                    request.queue());
        }
    }

    @Schema(name = "Reply")
    record ReplyJson(
            @Schema(
                            allowableValues = {"email", "sms"},
                            description = "Left out, the one the customer used last")
                    @Nullable
                    String channel,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String text) {}

    @Schema(name = "QueuedMessage")
    record QueuedJson(long id) {}

    @Schema(name = "Cancellation")
    record CancellationJson(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String reason) {}
}
