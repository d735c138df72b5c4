package io.servicelane.supervision.ui;

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
import io.servicelane.security.Roles;
import io.servicelane.supervision.LateRequest;
import io.servicelane.supervision.LateRequests;
import io.servicelane.team.Viewers;
import io.servicelane.ui.Colleagues;
import io.servicelane.ui.EmptyState;
import io.servicelane.ui.LivePulse;
import io.servicelane.ui.Places;
import io.servicelane.ui.RowGrid;
import io.servicelane.ui.Slice;
import io.servicelane.ui.UrlFilter;
import io.servicelane.worklist.WorklistChanges;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.scheduling.TaskScheduler;

/** What is late or will be, the earliest due first, queue by queue, with how far its escalation has come. */
@Route("late")
@Menu(order = 2, title = "nav.late", icon = "vaadin:clock")
@RolesAllowed({Roles.SUPERVISOR, Roles.INSPECTOR, Roles.ADMIN})
class LateView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String OVERDUE = "overdue";

    private final transient LateRequests late;
    private final transient WorklistChanges changes;
    private final transient Viewers viewers;
    private final transient LivePulse pulse;
    private final QueueTable queues;
    private final Button onlyOverdue;
    private final RowGrid<LateRequest> rows = new RowGrid<>(LateRequest::clock, this::nothingLate);
    private transient UrlFilter filter = new UrlFilter(new Location("late"));

    LateView(
            LateRequests late,
            WorklistChanges changes,
            Viewers viewers,
            Colleagues colleagues,
            LateRows looks,
            TaskScheduler scheduler) {
        this.late = late;
        this.changes = changes;
        this.viewers = viewers;
        pulse = new LivePulse(scheduler, this, this::readAgain);
        queues = new QueueTable(colleagues);
        onlyOverdue = new Button(
                getTranslation("late.only-overdue"),
                click -> filter.go(OVERDUE, filter.get(OVERDUE).isPresent() ? null : "yes"));
        onlyOverdue.addClassName("toggle");
        looks.draw(rows);
        rows.onOpen(each -> UI.getCurrent().navigate(Places.request(each.request())));

        addClassNames("view", "full", "late-view");
        var header = new Div(new H1(getTranslation("late.title")), onlyOverdue);
        header.addClassName("view-header");
        var frame = new Div(queues);
        frame.addClassName("queues-frame");
        add(header, frame, rows);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = new UrlFilter(event.getLocation());
        onlyOverdue
                .getElement()
                .setAttribute("aria-pressed", String.valueOf(filter.get(OVERDUE).isPresent()));
        showQueues();
        rows.read((after, atMost) -> {
            var page = late.page(
                    viewers.current(),
                    filter.get("queue").orElse(null),
                    filter.get(OVERDUE).isPresent(),
                    after,
                    atMost);
            return new Slice<>(page.items(), page.next());
        });
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var viewer = viewers.current();
        var queuesOfViewer = late.queues(viewer);
        var subscription = changes.subscribe(change -> {
            if (change.queues().stream().anyMatch(queuesOfViewer::contains)) {
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
        return getTranslation("late.title");
    }

    private void readAgain() {
        showQueues();
        rows.readAgain();
    }

    private void showQueues() {
        queues.show(
                late.queuesOf(viewers.current()),
                filter.get("queue").orElse(""),
                queue -> filter.address("queue", queue));
    }

    private Component nothingLate() {
        if (!filter.isEmptyBut()) {
            return new EmptyState(
                    VaadinIcon.SEARCH,
                    getTranslation("late.none.title"),
                    getTranslation("list.no-match.text"),
                    new Button(getTranslation("list.clear"), click -> filter.clear()));
        }
        return new EmptyState(
                VaadinIcon.CHECK_CIRCLE_O, getTranslation("late.none.title"), getTranslation("late.none.text"));
    }
}
