package io.servicelane.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request with everything that belongs to it. */
@Schema(name = "Request")
record RequestJson(
        @Schema(example = "SR-000123") String number,
        String type,
        String status,
        String priority,
        String queue,
        @Nullable String assignee,
        String channel,
        String subject,
        CustomerJson customer,
        @Nullable String parent,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String outcome,
        @Nullable String cancelReason,
        @Schema(description = "The row of the rules that decided its type; null when the type was asked for") @Nullable
                Hit hit,
        @Schema(description = "Service level clocks, oldest first") List<ClockJson> clocks,
        List<MessageJson> messages,
        List<HistoryJson> history,
        List<RequestLine> children) {

    /** A customer in one line. */
    @Schema(name = "Customer")
    record CustomerJson(long id, String name, String tier, String language, boolean provisional) {}

    /** A row of a decision table and what it was asked. */
    record Hit(String decision, String row, @Schema(type = "object") @Nullable JsonNode inputs) {}

    /** Words of the conversation, or a note. */
    @Schema(name = "Message")
    record MessageJson(
            long id,
            @Schema(allowableValues = {"IN", "OUT", "NOTE"}) String direction,
            String channel,
            @Nullable String from,
            @Nullable String to,
            @Schema(description = "User name of who wrote it at the desk") @Nullable String author,
            boolean automatic,
            @Nullable String subject,
            String text,
            Instant at,
            String status,
            @Nullable String statusCode,
            @Nullable String statusReason,
            List<AttachmentJson> attachments) {}

    /** A file of a message. */
    @Schema(name = "Attachment")
    record AttachmentJson(
            long id,
            String name,
            String contentType,
            long size,
            @Schema(description = "Path to fetch it from; null while its content is not here yet") @Nullable
                    String href) {}

    /** What happened, and who did it. */
    @Schema(name = "HistoryEntry")
    record HistoryJson(Instant at, String actor, String what, @Nullable String detail) {}

    /** A request in one line. */
    @Schema(name = "RequestLine")
    record RequestLine(
            String number,
            String type,
            String status,
            String priority,
            String queue,
            @Nullable String assignee,
            String channel,
            String subject,
            LineCustomer customer,
            Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable String outcome) {}

    /** Whose request it is. */
    record LineCustomer(long id, String name) {}
}
