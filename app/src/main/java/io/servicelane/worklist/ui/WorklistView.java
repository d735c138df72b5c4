package io.servicelane.worklist.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.servicelane.team.Teams;
import io.servicelane.team.Viewer;
import io.servicelane.team.Viewers;
import io.servicelane.ui.Colleagues;
import io.servicelane.ui.EmptyState;
import io.servicelane.ui.LivePulse;
import io.servicelane.ui.Notice;
import io.servicelane.ui.Places;
import io.servicelane.ui.RowGrid;
import io.servicelane.ui.Slice;
import io.servicelane.ui.UrlFilter;
import io.servicelane.worklist.WorkItem;
import io.servicelane.worklist.Worklist;
import io.servicelane.worklist.WorklistChanges;
import jakarta.annotation.security.PermitAll;
import org.springframework.scheduling.TaskScheduler;

/** What waits: my work and my queues, nearest due first, always as it is now. */
@Route("")
@Menu(order = 0, title = "nav.worklist", icon = "vaadin:inbox")
@PermitAll
class WorklistView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Worklist worklist;
    private final transient WorklistChanges changes;
    private final transient Viewers viewers;
    private final transient Teams teams;
    private final transient LivePulse pulse;
    private final WorkScopes scopes;
    private final WorkFilters filters;
    private final H1 title = new H1();
    private final RowGrid<WorkItem> rows = new RowGrid<>(WorkItem::taskId, this::nothingToDo);
    private transient Viewer viewer;
    private transient UrlFilter filter = new UrlFilter(new Location(""));

    WorklistView(
            Worklist worklist,
            WorklistChanges changes,
            Viewers viewers,
            Teams teams,
            WorkFilters.Choices choices,
            WorkRows looks,
            Colleagues colleagues,
            TaskScheduler scheduler) {
        this.worklist = worklist;
        this.changes = changes;
        this.viewers = viewers;
        this.teams = teams;
        viewer = viewers.current();
        pulse = new LivePulse(scheduler, this, this::readAgain);
        scopes = new WorkScopes(colleagues);
        filters = new WorkFilters(choices, (name, value) -> filter.go(name, value));
        looks.draw(rows, new WorkRows.Acts(this::mayTake, this::take, this::mayGive, this::give));
        rows.onOpen(item -> UI.getCurrent().navigate(Places.request(item.request())));
        rows.onKey("c", this::take);

        addClassNames("view", "full", "worklist");
        var header = new Div(title);
        header.addClassName("view-header");
        var list = new Div(header, filters, rows);
        list.addClassName("list");
        add(scopes, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = new UrlFilter(event.getLocation());
        viewer = viewers.current();
        filters.show(filter);
        var wanted = filters.wanted(filter);
        title.setText(filters.title(filter));
        scopes.show(worklist.counts(viewer), filter.get("scope").orElse(WorkScopes.ALL));
        rows.read((after, atMost) -> {
            var page = worklist.page(viewer, wanted, after, atMost);
            return new Slice<>(page.items(), page.next());
        });
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var subscription = changes.subscribe(change -> {
            if (viewer.seesEverything()
                    || change.people().contains(viewer.username())
                    || change.queues().stream().anyMatch(viewer.queues()::contains)) {
                pulse.beat();
            }
        });
        addDetachListener(detach -> {
            subscription.run();
            detach.unregisterListener();
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.worklist");
    }

    private void readAgain() {
        viewer = viewers.current();
        scopes.show(worklist.counts(viewer), filter.get("scope").orElse(WorkScopes.ALL));
        rows.readAgain();
    }

    private boolean mayTake(WorkItem item) {
        return worklist.mayWork(viewer, item);
    }

    private boolean mayGive(WorkItem item) {
        return item.queue() != null && viewer.supervises(item.queue());
    }

    private void take(WorkItem item) {
        if (mayTake(item) && item.assignee() == null) {
            worklist.claim(viewer, item.taskId());
            Notice.done(getTranslation("work.taken", item.request().value()));
            readAgain();
        }
    }

    private void give(WorkItem item) {
        new AssignDialog(item.request().value(), teams.membersOf(String.valueOf(item.queue())), person -> {
                    worklist.assign(viewer, item.taskId(), person.username());
                    Notice.done(getTranslation("work.assigned", item.request().value(), person.displayName()));
                    readAgain();
                })
                .open();
    }

    private Component nothingToDo() {
        if (!filter.isEmptyBut("scope")) {
            return new EmptyState(
                    VaadinIcon.SEARCH,
                    getTranslation("list.no-match.title"),
                    getTranslation("list.no-match.text"),
                    new Button(getTranslation("list.clear"), click -> filter.clear()));
        }
        var mine = filter.get("scope").filter(WorkScopes.MINE::equals).isPresent();
        return new EmptyState(
                mine ? VaadinIcon.COFFEE : VaadinIcon.CHECK_CIRCLE_O,
                getTranslation(mine ? "work.none-mine.title" : "work.none.title"),
                getTranslation(mine ? "work.none-mine.text" : "work.none.text"));
    }
}
