package io.servicelane.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.servicelane.catalog.RequestType;
import io.servicelane.catalog.RequestTypes;
import io.servicelane.deployment.NoSuchType;
import io.servicelane.deployment.TypeDesk;
import io.servicelane.deployment.TypeNeeded;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/types", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Types", description = "What may be asked of the desk")
class TypesController {

    private final RequestTypes types;
    private final TypeDesk desk;
    private final StoredJson stored;
    private final ProblemLetters letters;

    TypesController(RequestTypes types, TypeDesk desk, StoredJson stored, ProblemLetters letters) {
        this.types = types;
        this.desk = desk;
        this.stored = stored;
        this.letters = letters;
    }

    @GetMapping
    @Operation(summary = "All request types with the form asked at their start")
    Page<TypeJson> all(Locale locale) {
        return Page.of(types.all(), null, type -> shown(type, locale));
    }

    @PostMapping("/{key}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAnyRole('ANALYST', 'ADMIN')")
    @Operation(summary = "Takes a type out of the catalog; its running requests go on")
    void withdraw(@PathVariable String key) {
        desk.withdraw(key);
    }

    @PostMapping("/{key}/offer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAnyRole('ANALYST', 'ADMIN')")
    @Operation(summary = "Puts a withdrawn type back into the catalog")
    void offer(@PathVariable String key) {
        desk.offer(key);
    }

    @ExceptionHandler
    ResponseEntity<?> on(NoSuchType nothing, Locale locale) {
        return letters.of(HttpStatus.NOT_FOUND, "api.not-found", locale);
    }

    @ExceptionHandler
    ResponseEntity<?> on(TypeNeeded needed, Locale locale) {
        return letters.of(HttpStatus.CONFLICT, "api.type-needed", locale);
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
