package io.servicelane.worklist;

import io.servicelane.customer.CustomerSummary;
import io.servicelane.customer.Customers;
import io.servicelane.process.OpenTask;
import io.servicelane.process.RequestNumber;
import io.servicelane.process.TaskSteps;
import io.servicelane.request.RequestCard;
import io.servicelane.request.RequestDesk;
import java.sql.Timestamp;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the worklist, in the engine's transaction: a task and its row come and go together. */
@Component
class TaskLedger implements TaskSteps {

    private static final int LONGEST_SEARCH = 700;

    private final JdbcClient jdbc;
    private final RequestDesk desk;
    private final Customers customers;
    private final ClockColumns clocks;
    private final ApplicationEventPublisher events;

    TaskLedger(
            JdbcClient jdbc,
            RequestDesk desk,
            Customers customers,
            ClockColumns clocks,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.customers = customers;
        this.clocks = clocks;
        this.events = events;
    }

    @Override
    public void created(OpenTask task) {
        var request = desk.card(task.request());
        var customer = customers.find(request.customer()).orElseThrow();
        insert(task, request, customer);
        clocks.fill(task.request());
        moved(task, null, null);
        events.publishEvent(WorkChanged.of(task));
    }

    @Override
    public void changed(OpenTask task) {
        var before = jdbc.sql("SELECT queue, assignee FROM work_item WHERE task_id = ?")
                .param(task.id())
                .query((row, index) -> new Place(row.getString(1), row.getString(2)))
                .optional();
        if (before.isEmpty()) {
            return; // an update while the task is being created; the row follows
        }
        jdbc.sql("UPDATE work_item SET task_key = ?, name_en = ?, name_zh = ?, queue = ?, assignee = ?,"
                        + " task_due_at = ?, due_at = ? WHERE task_id = ?")
                .params(
                        task.key(),
                        task.name(),
                        task.nameZh(),
                        task.queue(),
                        task.assignee(),
                        due(task),
                        position(task, desk.card(task.request())),
                        task.id())
                .update();
        clocks.fill(task.request());
        moved(task, before.get().queue(), before.get().assignee());
        events.publishEvent(
                WorkChanged.of(task).and(before.get().queue(), before.get().assignee()));
    }

    @Override
    public void ended(String taskId) {
        jdbc.sql("SELECT request_id, queue, assignee FROM work_item WHERE task_id = ?")
                .param(taskId)
                .query((row, index) ->
                        WorkChanged.of(RequestNumber.of(row.getLong(1)), row.getString(2), row.getString(3)))
                .optional()
                .ifPresent(events::publishEvent);
        jdbc.sql("DELETE FROM work_item WHERE task_id = ?").param(taskId).update();
    }

    /** The request follows its task: into the queue, into somebody's hands, back again. */
    private void moved(OpenTask task, @Nullable String queueBefore, @Nullable String assigneeBefore) {
        if (task.queue() != null && !Objects.equals(task.queue(), queueBefore)) {
            desk.waitsIn(task.request(), task.queue());
        }
        if (!Objects.equals(task.assignee(), assigneeBefore)) {
            desk.taken(task.request(), task.assignee());
        }
    }

    private void insert(OpenTask task, RequestCard request, CustomerSummary customer) {
        jdbc.sql("INSERT INTO work_item (task_id, request_id, task_key, name_en, name_zh, queue, assignee,"
                        + " task_due_at, due_at, created_at, type, priority, subject, search_text, customer_id,"
                        + " customer_name, customer_tier, channel)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        task.id(),
                        request.number().id(),
                        task.key(),
                        task.name(),
                        task.nameZh(),
                        task.queue(),
                        task.assignee(),
                        due(task),
                        position(task, request),
                        Timestamp.from(task.created()),
                        request.type(),
                        request.priority().name(),
                        request.subject(),
                        searchText(request, customer),
                        customer.id(),
                        customer.name(),
                        customer.tier().name(),
                        request.channel().name())
                .update();
    }

    private static @Nullable Timestamp due(OpenTask task) {
        return task.due() == null ? null : Timestamp.from(task.due());
    }

    private static Timestamp position(OpenTask task, RequestCard request) {
        return Timestamp.from(Position.of(task.due(), task.created(), request.priority()));
    }

    static String searchText(RequestCard request, CustomerSummary customer) {
        var text = "%s %s %s"
                .formatted(request.number(), request.subject(), customer.name())
                .toLowerCase(Locale.ROOT);
        return text.codePointCount(0, text.length()) <= LONGEST_SEARCH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_SEARCH));
    }

    private record Place(@Nullable String queue, @Nullable String assignee) {}
}
