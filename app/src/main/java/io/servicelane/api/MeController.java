package io.servicelane.api;

import io.servicelane.security.Account;
import io.servicelane.security.Accounts;
import io.servicelane.security.Role;
import io.servicelane.team.Teams;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/me", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Caller", description = "Who calls")
class MeController {

    private final Caller caller;
    private final Accounts accounts;
    private final Teams teams;

    MeController(Caller caller, Accounts accounts, Teams teams) {
        this.caller = caller;
        this.accounts = accounts;
        this.teams = teams;
    }

    @GetMapping
    @Operation(summary = "The caller's account, roles and teams")
    MeJson me(Locale locale) {
        var viewer = caller.viewing();
        return new MeJson(
                viewer.username(),
                accounts.find(viewer.username()).map(Account::displayName).orElse(viewer.username()),
                viewer.roles().stream().map(Role::key).sorted().toList(),
                teams(viewer.workQueues(), locale),
                teams(viewer.supervisedQueues(), locale));
    }

    private List<TeamJson> teams(Collection<String> keys, Locale locale) {
        return teams.all().stream()
                .filter(team -> keys.contains(team.key()))
                .map(team -> new TeamJson(team.key(), team.title(locale)))
                .toList();
    }

    @Schema(name = "Me")
    record MeJson(
            String username,
            String displayName,
            List<String> roles,
            @Schema(description = "Teams whose queues the caller works on") List<TeamJson> teams,
            @Schema(description = "Teams the caller answers for") List<TeamJson> supervises) {}

    @Schema(name = "Team")
    record TeamJson(String key, String title) {}
}
