package io.servicelane.worklist.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.servicelane.process.RequestStatus;
import io.servicelane.worklist.WorkItem;
import io.servicelane.worklist.WorkNotFound;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is to be done for the request now. A card somebody is filling in stays as it is while others change. */
class TasksPanel extends Div {

    private final transient TaskDesk desk;
    private final transient Runnable changed;
    private transient Map<State, TaskCard> cards = Map.of();

    TasksPanel(TaskDesk desk, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
        addClassName("tasks");
    }

    void show(RequestFolder folder) {
        var now = new LinkedHashMap<State, TaskCard>();
        for (var item : folder.work()) {
            var state = new State(item.taskId(), item.queue(), item.assignee());
            Optional.ofNullable(cards.get(state)).or(() -> open(folder, item)).ifPresent(card -> {
                card.tell(item);
                now.put(state, card);
            });
        }
        if (!now.equals(cards) || now.isEmpty()) {
            removeAll();
            now.values().forEach(this::add);
        }
        cards = now;
        if (now.isEmpty()) {
            add(nothingToDo(folder.request().status()));
        }
        folder.work().stream().filter(WorkItem::unread).forEach(item -> desk.worklist()
                .seen(folder.viewer(), item.taskId()));
    }

    private Optional<TaskCard> open(RequestFolder folder, WorkItem item) {
        try {
            var work = desk.worklist().open(folder.viewer(), item.taskId());
            return Optional.of(new TaskCard(desk, folder.viewer(), work, changed));
        } catch (WorkNotFound endedMeanwhile) {
            return Optional.empty();
        }
    }

    private Section nothingToDo(RequestStatus status) {
        var why = status.isFinal()
                ? "task.none.final"
                : status == RequestStatus.PENDING_CUSTOMER ? "task.none.customer" : "task.none.open";
        var section = new Section(new H2(getTranslation("task.none.title")), new Paragraph(getTranslation(why)));
        section.addClassNames("card", "quiet-card");
        return section;
    }

    /** As long as this stays the same, so does the card. */
    private record State(String taskId, @Nullable String queue, @Nullable String assignee) {}
}
