package io.servicelane.api;

import io.servicelane.api.BadInput.BadField;
import io.servicelane.api.MigrationJson.NewPlanJson;
import io.servicelane.api.MigrationJson.NewRunJson;
import io.servicelane.api.MigrationJson.PlanJson;
import io.servicelane.api.MigrationJson.RunItemJson;
import io.servicelane.api.MigrationJson.RunJson;
import io.servicelane.api.MigrationJson.StepMappingJson;
import io.servicelane.api.MigrationJson.VersionJson;
import io.servicelane.migration.MigrationItem;
import io.servicelane.migration.Migrations;
import io.servicelane.migration.RunRefused;
import io.servicelane.process.UnknownRequestType;
import io.servicelane.process.migration.MovePlan;
import io.servicelane.process.migration.NoSuchVersion;
import io.servicelane.process.migration.Obstacle;
import io.servicelane.process.migration.StepMapping;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@PreAuthorize("hasAnyRole('ADMIN', 'ANALYST')")
@Tag(name = "Versions", description = "Versions of request types, and moving running requests between them")
class MigrationsController {

    private static final int TENTH = 10;
    private static final int ALL = 100;
    private static final int MOST_MAPPINGS = 200;

    private final Migrations migrations;
    private final Caller caller;
    private final ProblemLetters letters;
    private final MessageSource words;

    MigrationsController(Migrations migrations, Caller caller, ProblemLetters letters, MessageSource words) {
        this.migrations = migrations;
        this.caller = caller;
        this.letters = letters;
        this.words = words;
    }

    @GetMapping("/versions")
    @PreAuthorize("hasAnyRole('ADMIN', 'ANALYST', 'SUPERVISOR')")
    @Operation(summary = "The versions of request types with how many requests run on each, the newest of a type first")
    Page<VersionJson> versions(@RequestParam(required = false) @Nullable String type) {
        var found = type == null ? migrations.versions() : migrations.versions(type);
        return Page.of(found, null, VersionJson::of);
    }

    @PostMapping(path = "/migrations/plan", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "What a move would do: which steps lead to which, which requests can be moved; moves nothing")
    PlanJson plan(@RequestBody NewPlanJson wanted, Locale language) {
        var plan = plan(wanted.type(), wanted.from(), wanted.to(), wanted.mappings(), language);
        return PlanJson.of(plan, migrations.forecast(plan), words, language);
    }

    @PostMapping(path = "/migrations", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Moves the running requests of a version in the background: a tenth first, or all")
    ResponseEntity<RunJson> start(@RequestBody NewRunJson wanted, Locale language) {
        var slice = wanted.slice() == null ? Integer.valueOf(TENTH) : wanted.slice();
        if (slice != TENTH && slice != ALL) {
            throw new BadInput("slice", "migration.slice");
        }
        var plan = plan(wanted.type(), wanted.from(), wanted.to(), wanted.mappings(), language);
        var id = migrations.start(plan, mappings(wanted.mappings()), slice == TENTH, username());
        return accepted(id);
    }

    @GetMapping("/migrations")
    @Operation(summary = "The newest moves, newest first")
    Page<RunJson> newest() {
        return Page.of(migrations.newest(50), null, RunJson::of);
    }

    @GetMapping("/migrations/{id}")
    @Operation(summary = "How far a move has come, with a page of its requests by number")
    RunJson get(
            @PathVariable long id,
            @Schema(implementation = MigrationItem.State.class) @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit,
            Locale language) {
        var run = migrations.find(id).orElseThrow(NoSuchThing::new);
        var only = Given.constant("state", state, MigrationItem.State.class);
        var from = Given.request("after", after);
        var items = Page.read(limit, () -> migrations.items(id, only, from, limit + 1));
        var shown = items.size() > limit ? items.subList(0, limit) : items;
        var next = items.size() > limit ? shown.get(shown.size() - 1).request().value() : null;
        return RunJson.of(run).with(Page.of(shown, next, item -> RunItemJson.of(item, words, language)));
    }

    @PostMapping("/migrations/{id}/continue")
    @Operation(summary = "Moves the rest, after the first tenth or a stop")
    ResponseEntity<RunJson> goOn(@PathVariable long id) {
        existing(id);
        migrations.goOn(id, username());
        return accepted(id);
    }

    @PostMapping("/migrations/{id}/stop")
    @Operation(summary = "Stops; what has been moved stays moved")
    ResponseEntity<RunJson> stop(@PathVariable long id) {
        existing(id);
        migrations.stop(id, username());
        return accepted(id);
    }

    @PostMapping("/migrations/{id}/undo")
    @Operation(summary = "Moves back every request that has not moved on since")
    ResponseEntity<RunJson> undo(@PathVariable long id) {
        existing(id);
        migrations.undo(id, username());
        return accepted(id);
    }

    @ExceptionHandler
    ResponseEntity<?> on(RunRefused refused, Locale locale) {
        return letters.of(HttpStatus.CONFLICT, refused.messageKey(), locale);
    }

    private void existing(long id) {
        migrations.find(id).orElseThrow(NoSuchThing::new);
    }

    private String username() {
        return caller.viewing().username();
    }

    private ResponseEntity<RunJson> accepted(long id) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/migrations/" + id))
                .body(RunJson.of(migrations.find(id).orElseThrow(NoSuchThing::new)));
    }

    private MovePlan plan(
            @Nullable String type,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable List<StepMappingJson> mappings,
            Locale language) {
        var checks = new Checks().required("type", type).required("from", from).required("to", to);
        if (from != null && from.equals(to)) {
            checks.wrong("to", "migration.same-version");
        }
        var given = mappings == null ? List.<StepMappingJson>of() : mappings;
        if (given.size() > MOST_MAPPINGS) {
            checks.wrong("mappings", "api.too-long", MOST_MAPPINGS);
        }
        for (var index = 0; index < given.size(); index++) {
            var each = given.get(index);
            checks.required("mappings[%d].from".formatted(index), each == null ? null : each.from());
            checks.required("mappings[%d].to".formatted(index), each == null ? null : each.to());
        }
        checks.pass();
        var known = migrations.versions(String.valueOf(type));
        if (known.isEmpty()) {
            throw new UnknownRequestType(String.valueOf(type));
        }
        try {
            var plan = migrations.plan(
                    String.valueOf(type), from == null ? 0 : from, to == null ? 0 : to, mappings(mappings));
            refuse(plan, given, language);
            return plan;
        } catch (NoSuchVersion unknown) {
            var field = Integer.valueOf(unknown.version()).equals(from) ? "from" : "to";
            throw new BadInput(field, "migration.no-version", unknown.version());
        }
    }

    /** What is wrong with a plan is wrong with its mappings: equal steps fit together. */
    private void refuse(MovePlan plan, List<StepMappingJson> given, Locale language) {
        var fields = new ArrayList<BadField>();
        for (var problem : plan.problems()) {
            fields.add(new BadField(
                    field(problem, given),
                    "migration.error",
                    problem.element(),
                    words.getMessage("migration.reason." + problem.reason(), null, language),
                    words.getMessage("migration.remedy." + problem.reason(), null, language)));
        }
        if (!fields.isEmpty()) {
            throw new BadInput(fields);
        }
    }

    private static String field(Obstacle problem, List<StepMappingJson> given) {
        for (var index = given.size() - 1; index >= 0; index--) {
            if (problem.element().equals(given.get(index).from())) {
                return "mappings[%d].from".formatted(index);
            }
            if (problem.element().equals(given.get(index).to())) {
                return "mappings[%d].to".formatted(index);
            }
        }
        return "mappings";
    }

    private static List<StepMapping> mappings(@Nullable List<StepMappingJson> given) {
        return given == null
                ? List.of()
                : given.stream()
                        .map(each -> new StepMapping(String.valueOf(each.from()), String.valueOf(each.to())))
                        .toList();
    }
}
