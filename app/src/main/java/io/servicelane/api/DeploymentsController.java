package io.servicelane.api;

import io.servicelane.api.BadInput.BadField;
import io.servicelane.deployment.ChangeWords;
import io.servicelane.deployment.Deployment;
import io.servicelane.deployment.DeploymentDesk;
import io.servicelane.deployment.DeploymentDetails;
import io.servicelane.deployment.DeploymentFilter;
import io.servicelane.deployment.Deployments;
import io.servicelane.deployment.FileChanges;
import io.servicelane.deployment.NoSuchDeployment;
import io.servicelane.process.DeploymentRefused;
import io.servicelane.process.gate.Finding;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/deployments", produces = MediaType.APPLICATION_JSON_VALUE)
@PreAuthorize("hasAnyRole('SUPERVISOR', 'ANALYST', 'ADMIN')")
@Tag(name = "Deployments", description = "Who changed which model, table or form, and what is different")
class DeploymentsController {

    private final Deployments deployments;
    private final DeploymentDesk desk;
    private final ChangeWords words;
    private final ProblemLetters letters;

    DeploymentsController(Deployments deployments, DeploymentDesk desk, ChangeWords words, ProblemLetters letters) {
        this.deployments = deployments;
        this.desk = desk;
        this.words = words;
        this.letters = letters;
    }

    @GetMapping
    @Operation(summary = "Deployments on record, newest first")
    Page<DeploymentJson> all(
            @Schema(description = "Key of a process, decision or form") @RequestParam(required = false) @Nullable
                    String type,
            @Schema(description = "How the name of a file begins") @RequestParam(required = false) @Nullable
                    String file,
            @Schema(description = "User name") @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit) {
        var page = Page.read(limit, () -> deployments.page(new DeploymentFilter(type, file, by), after, limit));
        return Page.of(page.items(), page.next(), DeploymentJson::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A deployment with what it did to each of its files")
    DetailsJson get(@PathVariable long id, Locale language) {
        return deployments.details(id).map(details -> json(details, language)).orElseThrow(NoSuchThing::new);
    }

    @PostMapping("/{id}/back")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAnyRole('ANALYST', 'ADMIN')")
    @Operation(summary = "Deploys the files of an earlier deployment again, as new versions")
    DeploymentJson back(
            @PathVariable long id,
            @Schema(description = "Only this one of its files") @RequestParam(required = false) @Nullable String file,
            Locale language) {
        try {
            return DeploymentJson.of(desk.back(id, file));
        } catch (DeploymentRefused refused) {
            throw refusal(desk.findings(id, file), refused, language);
        }
    }

    @ExceptionHandler
    ResponseEntity<?> on(NoSuchDeployment nothing, Locale locale) {
        return letters.of(HttpStatus.NOT_FOUND, "api.not-found", locale);
    }

    private static BadInput refusal(List<Finding> findings, DeploymentRefused refused, Locale language) {
        var fields = findings.stream()
                .filter(Finding::refused)
                .map(finding -> new BadField(
                        finding.element().isEmpty() ? finding.file() : finding.file() + "#" + finding.element(),
                        "api.finding",
                        finding.text(language)))
                .toList();
        return fields.isEmpty()
                ? new BadInput("files", "api.finding", String.valueOf(refused.getMessage()))
                : new BadInput(fields);
    }

    private DetailsJson json(DeploymentDetails details, Locale language) {
        var files = details.files().stream().map(file -> json(file, language)).toList();
        return new DetailsJson(DeploymentJson.of(details.deployment()), files, details.mayBeTakenBack());
    }

    private FileJson json(FileChanges file, Locale language) {
        var changes = file.changes().stream()
                .map(change -> words.sentence(change, language))
                .toList();
        return new FileJson(file.file(), file.state().name(), file.before(), file.newest(), changes, file.more());
    }

    @Schema(name = "Deployment")
    record DeploymentJson(
            long id,
            String name,
            @Nullable String source,
            @Schema(description = "Null for what is shipped with the desk") @Nullable String by,
            Instant at,
            @Schema(description = "The deployment whose files were taken again") @Nullable Long backTo,
            List<String> files,
            List<DefinitionJson> definitions) {

        static DeploymentJson of(Deployment deployment) {
            return new DeploymentJson(
                    deployment.id(),
                    deployment.name(),
                    deployment.source(),
                    deployment.username(),
                    deployment.at(),
                    deployment.backTo(),
                    deployment.files(),
                    deployment.definitions().stream()
                            .map(made -> new DefinitionJson(made.file(), made.key(), made.version()))
                            .toList());
        }
    }

    @Schema(name = "MadeDefinition")
    record DefinitionJson(String file, String key, int version) {}

    @Schema(name = "DeploymentDetails")
    record DetailsJson(DeploymentJson deployment, List<FileJson> files, boolean mayBeTakenBack) {}

    @Schema(name = "DeployedFile")
    record FileJson(
            String file,
            @Schema(allowableValues = {"NEW", "CHANGED", "SAME", "OTHER", "GONE"}) String state,
            @Schema(description = "The deployment with the version before") @Nullable Long before,
            @Schema(description = "Whether no later deployment has replaced it") boolean newest,
            @Schema(description = "In the caller's language") List<String> changes,
            @Schema(description = "Whether there are more changes than these") boolean more) {}
}
