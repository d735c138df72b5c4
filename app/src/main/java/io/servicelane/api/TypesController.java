package io.servicelane.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.servicelane.catalog.RequestType;
import io.servicelane.catalog.RequestTypes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/types", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Types", description = "What may be asked of the desk")
class TypesController {

    private final RequestTypes types;
    private final StoredJson stored;

    TypesController(RequestTypes types, StoredJson stored) {
        this.types = types;
        this.stored = stored;
    }

    @GetMapping
    @Operation(summary = "All request types with the form asked at their start")
    Page<TypeJson> all(Locale locale) {
        return Page.of(types.all(), null, type -> shown(type, locale));
    }

    private TypeJson shown(RequestType type, Locale locale) {
        return new TypeJson(type.key(), type.title(locale), type.icon(), type.queue(), stored.tree(type.startForm()));
    }

    record TypeJson(
            String key,
            @Schema(description = "In the caller's language") String title,
            String icon,
            String queue,
            @Schema(description = "The .form JSON asked at the start, null when nothing is asked", type = "object")
                    @Nullable
                    JsonNode form) {}
}
