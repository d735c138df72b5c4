package io.servicelane.worklist.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.servicelane.process.RequestNumber;
import io.servicelane.security.Roles;
import io.servicelane.ui.LivePulse;
import io.servicelane.ui.UrlFilter;
import io.servicelane.worklist.WorklistChanges;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.TaskScheduler;

/** One request: who, what, where it stands; the conversation, the task to do, the history, the drawn process. */
@Route("requests/:number")
@RolesAllowed({
    Roles.AGENT,
    Roles.EXPERT,
    Roles.DISPATCHER,
    Roles.TECHNICIAN,
    Roles.SUPERVISOR,
    Roles.INSPECTOR,
    Roles.ADMIN
})
class RequestView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient RequestFolders folders;
    private final transient WorklistChanges changes;
    private final transient LivePulse pulse;
    private final RequestHeader header;
    private final RequestTabs tabs;
    private final Composer composer;
    private final TasksPanel tasks;
    private final ClocksCard clocks;
    private final FactsPanel facts;
    private transient @Nullable RequestNumber number;
    private transient UrlFilter filter = new UrlFilter(new Location("requests"));

    RequestView(RequestFolders folders, RequestParts parts, WorklistChanges changes, TaskScheduler scheduler) {
        this.folders = folders;
        this.changes = changes;
        pulse = new LivePulse(scheduler, this, this::readAgain);
        header = parts.header(this::readAgain);
        composer = parts.composer(this::readAgain);
        tabs = parts.tabs(tab -> filter.go("tab", tab));
        tasks = parts.tasks(this::readAgain);
        clocks = parts.clocks();
        facts = parts.facts();

        addClassNames("view", "full", "request");
        var story = new Div(tabs, composer);
        story.addClassName("story");
        var side = new Aside(tasks, clocks, facts);
        side.addClassName("side");
        add(header, story, side);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = new UrlFilter(event.getLocation());
        number = event.getRouteParameters()
                .get("number")
                .map(text -> text.toUpperCase(Locale.ROOT))
                .filter(RequestNumber::isOne)
                .map(RequestNumber::new)
                .orElseThrow(NotFoundException::new);
        show(folders.open(number).orElseThrow(NotFoundException::new));
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var subscription = changes.subscribe(change -> {
            if (change.request().equals(number)) {
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
        return number == null ? "" : number.value();
    }

    private void readAgain() {
        if (number != null) {
            folders.open(number).ifPresent(this::show);
        }
    }

    private void show(RequestFolder folder) {
        header.show(folder);
        tabs.show(folder, filter.get("tab").orElse(RequestTabs.CONVERSATION));
        composer.show(folder);
        composer.setVisible(folder.mayChange() && filter.get("tab").isEmpty());
        tasks.show(folder);
        clocks.show(folder);
        facts.show(folder);
    }
}
