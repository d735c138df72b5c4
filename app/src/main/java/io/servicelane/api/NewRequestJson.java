package io.servicelane.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as another program reports it. */
@Schema(name = "NewRequest")
record NewRequestJson(
        @Schema(description = "Key of a request type; left out, the rules decide", example = "repair") @Nullable
                String type,
        @Schema(
                        description = "How the customer's words came",
                        allowableValues = {"api", "web", "phone", "visit", "letter"},
                        defaultValue = "api")
                @Nullable
                String channel,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Sender from,
        @Schema(description = "Left out, the first line of the text") @Nullable String subject,
        @Nullable String text,
        @Schema(description = "Answers to the type's start form, by key; left out, nothing is asked") @Nullable
                Map<String, @Nullable Object> fields) {

    /** Who asks; at least one of the three. */
    @Schema(name = "Sender")
    record Sender(
            @Nullable String name,
            @Nullable String email,
            @Schema(description = "With country code", example = "+15550100123") @Nullable String phone) {}
}
