package io.servicelane.worklist;

import io.servicelane.catalog.FormDesk;
import io.servicelane.form.FormDefinition;
import io.servicelane.process.HumanTasks;
import io.servicelane.process.RequestNumber;
import io.servicelane.process.TaskGone;
import io.servicelane.process.Transactions;
import io.servicelane.request.EngineAnswers;
import io.servicelane.request.RequestFinder;
import io.servicelane.request.RequestHistory;
import io.servicelane.security.Role;
import io.servicelane.team.Teams;
import io.servicelane.team.Viewer;
import io.servicelane.team.Viewers;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What waits for people, and taking, giving and doing it. Each call obeys what its viewer may see and do. */
@Service
public class Worklist {

    private final WorkTable table;
    private final HumanTasks tasks;
    private final RequestFinder requests;
    private final RequestHistory history;
    private final FormDesk forms;
    private final EngineAnswers answers;
    private final Teams teams;
    private final Viewers viewers;
    private final Transactions transactions;

    Worklist(
            WorkTable table,
            HumanTasks tasks,
            RequestFinder requests,
            RequestHistory history,
            FormDesk forms,
            EngineAnswers answers,
            Teams teams,
            Viewers viewers,
            Transactions transactions) {
        this.table = table;
        this.tasks = tasks;
        this.requests = requests;
        this.history = history;
        this.forms = forms;
        this.answers = answers;
        this.teams = teams;
        this.viewers = viewers;
        this.transactions = transactions;
    }

    /**
     * A page of work, nearest due first.
     *
     * @param after cursor of the page before; null for the first
     * @throws IllegalArgumentException when the cursor is none of ours
     */
    public WorkPage page(Viewer viewer, WorkFilter filter, @Nullable String after, int atMost) {
        var queues = visibleQueues(viewer);
        if (filter.queue() != null) {
            queues = queues.contains(filter.queue()) ? List.of(filter.queue()) : List.of();
        }
        var cursor = after == null ? null : WorkCursor.parse(after);
        var found = table.page(viewer, filter, queues, cursor, atMost + 1);
        var page = found.size() > atMost ? found.subList(0, atMost) : found;
        var next = found.size() > atMost
                ? WorkCursor.behind(page.get(page.size() - 1)).text()
                : null;
        return new WorkPage(page, next);
    }

    /** How much there is for the viewer. */
    public WorkCounts counts(Viewer viewer) {
        return new WorkCounts(table.countOf(viewer.username()), table.counts(visibleQueues(viewer)));
    }

    /** The open tasks of a request; none when the viewer may not see it. */
    public List<WorkItem> ofRequest(Viewer viewer, RequestNumber request) {
        return requests.card(viewer, request).isPresent() ? table.ofRequest(request) : List.of();
    }

    /** The task; empty when it is not open or the viewer may not see its request. */
    public Optional<WorkItem> find(Viewer viewer, String taskId) {
        return table.find(viewer, taskId);
    }

    /**
     * The task with its form.
     *
     * @throws WorkNotFound when it is not open or the viewer may not see it
     */
    public OpenWork open(Viewer viewer, String taskId) {
        var item = item(viewer, taskId);
        var form = tasks.form(taskId);
        var known = form.isPresent() ? known(taskId) : Map.<String, Object>of();
        var values = new HashMap<>(known);
        form.ifPresent(
                json -> values.keySet().retainAll(FormDefinition.read(json).keys()));
        return new OpenWork(item, form.orElse(null), values, known, mayWork(viewer, item));
    }

    /** The viewer looked at the task; the customer's words count as read. */
    public void seen(Viewer viewer, String taskId) {
        if (table.find(viewer, taskId).filter(item -> mayWork(viewer, item)).isPresent()) {
            table.seen(taskId);
        }
    }

    /** Whether the viewer may take and complete the task. */
    public boolean mayWork(Viewer viewer, WorkItem item) {
        return viewer.mayChange()
                && (viewer.has(Role.ADMIN)
                        || viewer.username().equals(item.assignee())
                        || (item.queue() != null && (viewer.worksOn(item.queue()) || viewer.supervises(item.queue()))));
    }

    /**
     * The viewer takes the task; nothing happens when they have it already.
     *
     * @throws WorkNotFound when it is not open or the viewer may not see it
     * @throws NotYourQueue when the viewer does not work on its queue
     * @throws TakenByAnother when somebody else has it
     */
    public void claim(Viewer viewer, String taskId) {
        transactions.inOne(() -> {
            var item = workable(viewer, taskId);
            if (item.assignee() == null) {
                give(viewer, item, viewer.username(), "taken");
            }
        });
    }

    /**
     * Gives the task back to its queue.
     *
     * @throws TakenByAnother when somebody else has it and the viewer does not supervise its queue
     */
    public void unclaim(Viewer viewer, String taskId) {
        transactions.inOne(() -> {
            var item = leads(viewer, item(viewer, taskId)) ? item(viewer, taskId) : workable(viewer, taskId);
            if (item.assignee() != null) {
                give(viewer, item, null, "given-back");
            }
        });
    }

    /**
     * A supervisor gives the task to somebody.
     *
     * @throws NotYourQueue when the viewer does not supervise its queue, or the other does not work on it
     */
    public void assign(Viewer viewer, String taskId, String username) {
        transactions.inOne(() -> {
            var item = item(viewer, taskId);
            var queue = String.valueOf(item.queue());
            if (!leads(viewer, item) || !mayWork(viewers.of(username), item)) {
                throw new NotYourQueue(queue);
            }
            give(viewer, item, username, "assigned");
        });
    }

    /**
     * Moves the task to another queue.
     *
     * @throws NotYourQueue when the viewer may not work on it
     */
    public void handOver(Viewer viewer, String taskId, String queue) {
        transactions.inOne(() -> {
            var item = leads(viewer, item(viewer, taskId)) ? item(viewer, taskId) : workable(viewer, taskId);
            engine(taskId, () -> tasks.handOver(taskId, queue));
            history.add(item.request(), viewer.username(), "handed-over", queue);
        });
    }

    /**
     * Completes the task; one nobody had is taken first. Returns after the commit.
     *
     * @param given answers by form key
     * @throws AnswersRefused when they do not fit the form
     * @throws TakenByAnother when somebody else has it
     */
    public void complete(Viewer viewer, String taskId, Map<String, ? extends @Nullable Object> given) {
        transactions.inOne(() -> {
            var item = workable(viewer, taskId);
            var accepted = checked(taskId, given);
            if (item.assignee() == null) {
                give(viewer, item, viewer.username(), "taken");
            }
            history.add(item.request(), viewer.username(), "task-completed", item.nameEn());
            engine(taskId, () -> tasks.complete(taskId, accepted));
        });
    }

    private Map<String, Object> checked(String taskId, Map<String, ? extends @Nullable Object> given) {
        var form = tasks.form(taskId).orElse(null);
        if (form == null) {
            return Map.of();
        }
        var definition = FormDefinition.read(form);
        var result = definition.check(given, forms.context(known(taskId)));
        if (!result.accepted()) {
            throw new AnswersRefused(result.problems());
        }
        var variables = new HashMap<String, Object>();
        result.values().forEach((key, value) -> variables.put(key, answers.plain(value)));
        return variables;
    }

    private Map<String, Object> known(String taskId) {
        var known = new HashMap<String, Object>();
        tasks.known(taskId).forEach((key, value) -> known.put(key, answers.rich(value)));
        return known;
    }

    private void give(Viewer viewer, WorkItem item, @Nullable String username, String what) {
        engine(item.taskId(), () -> tasks.assign(item.taskId(), username));
        history.add(item.request(), viewer.username(), what, username);
    }

    private WorkItem workable(Viewer viewer, String taskId) {
        var item = item(viewer, taskId);
        if (!mayWork(viewer, item)) {
            throw new NotYourQueue(String.valueOf(item.queue()));
        }
        if (item.assignee() != null && !item.assignee().equals(viewer.username())) {
            throw new TakenByAnother(item.assignee());
        }
        return item;
    }

    private boolean leads(Viewer viewer, WorkItem item) {
        return viewer.has(Role.ADMIN) || (item.queue() != null && viewer.supervises(item.queue()));
    }

    private WorkItem item(Viewer viewer, String taskId) {
        return table.find(viewer, taskId).orElseThrow(() -> new WorkNotFound(taskId));
    }

    private Collection<String> visibleQueues(Viewer viewer) {
        return new TreeSet<>(
                viewer.seesEverything()
                        ? teams.all().stream().map(team -> team.key()).toList()
                        : viewer.queues());
    }

    private static void engine(String taskId, Runnable action) {
        try {
            action.run();
        } catch (TaskGone gone) {
            throw new WorkNotFound(taskId);
        }
    }
}
