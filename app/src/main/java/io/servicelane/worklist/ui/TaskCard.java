package io.servicelane.worklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.servicelane.form.FormDefinition;
import io.servicelane.team.Viewer;
import io.servicelane.ui.Notice;
import io.servicelane.ui.form.TaskForm;
import io.servicelane.worklist.AnswersRefused;
import io.servicelane.worklist.OpenWork;
import io.servicelane.worklist.WorkItem;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing to do for the request: who has it, its form, done. */
class TaskCard extends Section {

    private final transient TaskDesk desk;
    private final transient Viewer viewer;
    private final transient WorkItem item;
    private final transient Runnable changed;
    private final Div about = new Div();

    TaskCard(TaskDesk desk, Viewer viewer, OpenWork work, Runnable changed) {
        this.desk = desk;
        this.viewer = viewer;
        this.item = work.item();
        this.changed = changed;
        about.addClassName("facts-line");
        addClassNames("card", "task");
        add(head(work), about);
        tell(item);
        if (!work.mayWork()) {
            add(new Paragraph(getTranslation("task.not-yours", queue())));
        } else if (item.assignee() == null) {
            add(take());
        } else if (item.assignee().equals(viewer.username())) {
            add(work.form() == null ? done() : form(work));
        } else {
            add(new Paragraph(getTranslation("task.taken-by", desk.colleagues().name(item.assignee()))));
        }
    }

    private Component head(OpenWork work) {
        var head = new Div(new H2(item.name(getLocale())));
        head.addClassName("head");
        var leads = item.queue() != null && viewer.supervises(item.queue());
        if (leads || (work.mayWork() && viewer.username().equals(item.assignee()))) {
            head.add(more(leads));
        }
        return head;
    }

    /** How long it waits and what is left, as of now; the rest of the card stays as it is. */
    final void tell(WorkItem now) {
        about.removeAll();
        about.add(
                new Span(queue()),
                new Span(getTranslation("task.waits", desk.moments().since(now.created()))));
        var words = desk.dues().of(now);
        if (!words.text().isEmpty()) {
            var due = new Span(words.text());
            due.addClassName("due");
            if (!words.style().isEmpty()) {
                due.addClassName(words.style());
            }
            due.setTitle(words.title());
            about.add(due);
        }
    }

    private Component take() {
        var take = new Button(getTranslation("task.take"), VaadinIcon.HAND.create(), click -> {
            desk.worklist().claim(viewer, item.taskId());
            changed.run();
        });
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        take.getElement().setAttribute("data-key", "claim");
        take.setDisableOnClick(true);
        return take;
    }

    private Component done() {
        var done = new Button(getTranslation("task.done"), click -> complete(Map.of()));
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return done;
    }

    private Component form(OpenWork work) {
        var form = new TaskForm(
                FormDefinition.read(String.valueOf(work.form())),
                desk.forms().context(work.known()),
                desk.moments().zone());
        var done = new Button(getTranslation("task.complete"), click -> submit(form));
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        form.addSubmitListener(submit -> submit(form));
        return new Div(form, done);
    }

    private void submit(TaskForm form) {
        form.accepted().ifPresent(answers -> {
            try {
                complete(answers);
            } catch (AnswersRefused refused) {
                form.show(refused.problems());
            }
        });
    }

    private void complete(Map<String, ? extends @Nullable Object> answers) {
        desk.worklist().complete(viewer, item.taskId(), answers);
        Notice.done(getTranslation("task.completed", item.name(getLocale())));
        changed.run();
    }

    private Component more(boolean leads) {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_SMALL, MenuBarVariant.LUMO_ICON);
        var root = bar.addItem(VaadinIcon.ELLIPSIS_DOTS_H.create());
        root.setAriaLabel(getTranslation("task.more"));
        var menu = root.getSubMenu();
        if (item.assignee() != null) {
            menu.addItem(getTranslation("task.give-back"), click -> {
                desk.worklist().unclaim(viewer, item.taskId());
                changed.run();
            });
        }
        if (leads) {
            menu.addItem(getTranslation("work.assign"), click -> assign());
        }
        var queues = menu.addItem(getTranslation("task.hand-over")).getSubMenu();
        desk.colleagues().queues().stream()
                .filter(queue -> !queue.equals(item.queue()))
                .forEach(queue -> queues.addItem(desk.colleagues().queue(queue), click -> handOver(queue)));
        return bar;
    }

    private void assign() {
        var members = desk.teams().membersOf(String.valueOf(item.queue()));
        new AssignDialog(item.request().value(), members, person -> {
                    desk.worklist().assign(viewer, item.taskId(), person.username());
                    changed.run();
                })
                .open();
    }

    private void handOver(String queue) {
        desk.worklist().handOver(viewer, item.taskId(), queue);
        Notice.done(getTranslation("task.handed-over", desk.colleagues().queue(queue)));
        changed.run();
    }

    private String queue() {
        return item.queue() == null ? "" : desk.colleagues().queue(item.queue());
    }
}
