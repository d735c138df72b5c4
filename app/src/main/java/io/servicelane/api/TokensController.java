package io.servicelane.api;

import io.servicelane.security.AccessToken;
import io.servicelane.security.AccessTokens;
import io.servicelane.security.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/tokens", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Tokens", description = "What the caller's programs show instead of a password; a token cannot get here")
class TokensController {

    private final AccessTokens tokens;
    private final SignedIn signedIn;

    TokensController(AccessTokens tokens, SignedIn signedIn) {
        this.tokens = tokens;
        this.signedIn = signedIn;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Makes a token; the answer is the only place where it can be read")
    NewTokenJson create(@RequestBody WantedTokenJson wanted) {
        var days = wanted.days() == null ? AccessTokens.DEFAULT_DAYS : wanted.days();
        var checks =
                new Checks().required("name", wanted.name()).atMost(AccessTokens.LONGEST_NAME, "name", wanted.name());
        if (days < 1 || days > AccessTokens.LONGEST_DAYS) {
            checks.wrong("days", "api.between", 1, AccessTokens.LONGEST_DAYS);
        }
        checks.pass();
        var owner = signedIn.username();
        if (tokens.isFull(owner)) {
            throw new BadInput("name", "api.tokens-most", AccessTokens.MOST);
        }
        var made = tokens.create(owner, String.valueOf(wanted.name()).strip(), days);
        return new NewTokenJson(made.token(), shown(made.known()));
    }

    @GetMapping
    @Operation(summary = "The caller's tokens, newest first, on one page")
    Page<TokenJson> mine() {
        return Page.of(tokens.of(signedIn.username()), null, TokensController::shown);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revokes a token at once")
    void revoke(@PathVariable long id) {
        if (!tokens.revoke(signedIn.username(), id)) {
            throw new NoSuchThing();
        }
    }

    private static TokenJson shown(AccessToken token) {
        return new TokenJson(token.id(), token.name(), token.createdAt(), token.expiresAt(), token.lastUsedAt());
    }

    @Schema(name = "WantedToken")
    record WantedTokenJson(
            @Schema(
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            description = "What it is for",
                            example = "Modeler on my laptop")
                    @Nullable
                    String name,
            @Schema(description = "How long it is good, 1 to 365", defaultValue = "90") @Nullable Integer days) {}

    @Schema(name = "NewToken")
    record NewTokenJson(
            @Schema(description = "Send it as Authorization: Bearer …") String token,
            @Schema(description = "What the list shows of it") TokenJson known) {}

    @Schema(name = "Token")
    record TokenJson(
            long id,
            String name,
            Instant createdAt,
            Instant expiresAt,
            @Nullable @Schema(description = "To the minute; null when it was never used") Instant lastUsedAt) {}
}
