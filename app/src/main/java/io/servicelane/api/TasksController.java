package io.servicelane.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.servicelane.team.Viewer;
import io.servicelane.worklist.WorkFilter;
import io.servicelane.worklist.WorkItem;
import io.servicelane.worklist.WorkNotFound;
import io.servicelane.worklist.Worklist;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/tasks", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Tasks", description = "What waits for a person")
class TasksController {

    private final Caller caller;
    private final Worklist worklist;
    private final StoredJson stored;

    TasksController(Caller caller, Worklist worklist, StoredJson stored) {
        this.caller = caller;
        this.worklist = worklist;
        this.stored = stored;
    }

    @GetMapping
    @Operation(
            summary = "Tasks of the caller's queues, nearest due first; or the caller's own, or those of one request")
    Page<TaskJson> find(
            @RequestParam(required = false) @Nullable String request,
            @RequestParam(required = false) @Nullable String queue,
            @Parameter(description = "Only what the caller has taken") @RequestParam(defaultValue = "false")
                    boolean mine,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit,
            Locale locale) {
        var viewer = caller.viewing();
        var number = Given.request("request", request);
        if (number != null) {
            var tasks = worklist.ofRequest(viewer, number).stream()
                    .filter(task -> queue == null || queue.equals(task.queue()))
                    .filter(task -> !mine || viewer.username().equals(task.assignee()))
                    .toList();
            return Page.of(tasks, null, task -> TaskJson.of(task, locale));
        }
        var filter = new WorkFilter(mine, queue, false, null, null, null, false, null);
        var page = Page.read(limit, () -> worklist.page(viewer, filter, after, limit));
        return Page.of(page.items(), page.next(), task -> TaskJson.of(task, locale));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A task with its form and what the process knows already")
    OpenTaskJson get(@PathVariable String id, Locale locale) {
        var work = worklist.open(caller.viewing(), id);
        var task = TaskJson.of(work.item(), locale);
        return new OpenTaskJson(
                task.id(),
                task.request(),
                task.key(),
                task.name(),
                task.queue(),
                task.assignee(),
                task.due(),
                task.priority(),
                task.type(),
                task.subject(),
                task.created(),
                stored.tree(work.form()),
                work.values(),
                work.mayWork());
    }

    @PostMapping("/{id}/claim")
    @Operation(summary = "Takes the task; nothing happens when the caller has it already")
    TaskJson claim(@PathVariable String id, Locale locale) {
        var viewer = caller.changing();
        worklist.claim(viewer, id);
        return task(viewer, id, locale);
    }

    @PostMapping("/{id}/unclaim")
    @Operation(summary = "Gives the task back to its queue")
    TaskJson unclaim(@PathVariable String id, Locale locale) {
        var viewer = caller.changing();
        worklist.unclaim(viewer, id);
        return task(viewer, id, locale);
    }

    @PostMapping(path = "/{id}/complete", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Completes the task with answers to its form; a free task is taken first")
    CompletedJson complete(@PathVariable String id, @RequestBody CompletionJson completion) {
        var viewer = caller.changing();
        var task = worklist.find(viewer, id).orElseThrow(() -> new WorkNotFound(id));
        worklist.complete(viewer, id, completion.values() == null ? Map.of() : completion.values());
        return new CompletedJson(id, task.request().value());
    }

    private TaskJson task(Viewer viewer, String id, Locale locale) {
        return worklist.find(viewer, id).map(task -> TaskJson.of(task, locale)).orElseThrow(() -> new WorkNotFound(id));
    }

    @Schema(name = "Task")
    record TaskJson(
            String id,
            String request,
            @Schema(description = "The element's id in the model") String key,
            @Schema(description = "In the caller's language") String name,
            @Nullable String queue,
            @Nullable String assignee,
            @Nullable Instant due,
            String priority,
            String type,
            String subject,
            Instant created) {

        static TaskJson of(WorkItem task, Locale locale) {
            return new TaskJson(
                    task.taskId(),
                    task.request().value(),
                    task.key(),
                    task.name(locale),
                    task.queue(),
                    task.assignee(),
                    task.due(),
                    task.priority().name(),
                    task.type(),
                    task.subject(),
                    task.created());
        }
    }

    @Schema(name = "OpenTask")
    record OpenTaskJson(
            String id,
            String request,
            String key,
            String name,
            @Nullable String queue,
            @Nullable String assignee,
            @Nullable Instant due,
            String priority,
            String type,
            String subject,
            Instant created,
            @Schema(description = "The .form JSON as deployed, null when nothing is asked", type = "object") @Nullable
                    JsonNode form,
            Map<String, Object> values,
            @Schema(description = "Whether the caller may take and complete it") boolean mayWork) {}

    @Schema(name = "Completion")
    record CompletionJson(
            @Schema(description = "Answers by form key; null for not answered") @Nullable
                    Map<String, @Nullable Object> values) {}

    @Schema(name = "CompletedTask")
    record CompletedJson(String id, String request) {}
}
