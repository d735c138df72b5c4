package io.servicelane.worklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.servicelane.catalog.RequestTypes;
import io.servicelane.process.ProcessMaps;
import io.servicelane.process.RequestStatus;
import io.servicelane.request.RequestFilter;
import io.servicelane.request.RequestFilter.AtStep;
import io.servicelane.request.RequestFinder;
import io.servicelane.request.RequestSummary;
import io.servicelane.security.Roles;
import io.servicelane.team.Viewers;
import io.servicelane.ui.Colleagues;
import io.servicelane.ui.EmptyState;
import io.servicelane.ui.FilterChoice;
import io.servicelane.ui.Places;
import io.servicelane.ui.RowGrid;
import io.servicelane.ui.SearchField;
import io.servicelane.ui.Slice;
import io.servicelane.ui.UrlFilter;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Optional;

/** Finds requests, open and closed: by number, words, customer, status, type and queue. */
@Route("requests")
@Menu(order = 1, title = "nav.requests", icon = "vaadin:archive")
@RolesAllowed({
    Roles.AGENT,
    Roles.EXPERT,
    Roles.DISPATCHER,
    Roles.TECHNICIAN,
    Roles.SUPERVISOR,
    Roles.INSPECTOR,
    Roles.ADMIN
})
class RequestListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient RequestFinder requests;
    private final transient Viewers viewers;
    private final SearchField search;
    private final FilterChoice status;
    private final FilterChoice type;
    private final FilterChoice queue;
    private final Button step = new Button(VaadinIcon.CLOSE_SMALL.create());
    private final transient ProcessMaps maps;
    private final RowGrid<RequestSummary> rows = new RowGrid<>(RequestSummary::number, this::nothingFound);
    private UrlFilter filter = new UrlFilter(new Location("requests"));

    RequestListView(
            RequestFinder requests,
            RequestTypes types,
            Colleagues colleagues,
            Viewers viewers,
            RequestRows looks,
            ProcessMaps maps) {
        this.requests = requests;
        this.maps = maps;
        this.viewers = viewers;
        search = new SearchField(getTranslation("requests.search"), words -> filter.go("q", words));
        status = new FilterChoice(
                getTranslation("requests.all-statuses"),
                Arrays.stream(RequestStatus.values()).map(Enum::name).toList(),
                key -> getTranslation("status." + key),
                key -> filter.go("status", key));
        type = new FilterChoice(
                getTranslation("requests.all-types"),
                types.all().stream().map(known -> known.key()).toList(),
                key -> types.title(key, getLocale()),
                key -> filter.go("type", key));
        queue = new FilterChoice(
                getTranslation("requests.all-queues"),
                colleagues.queues(),
                colleagues::queue,
                key -> filter.go("queue", key));
        step.addThemeVariants(ButtonVariant.LUMO_SMALL);
        step.addClickListener(click -> filter.leave("step", "version"));
        step.setIconAfterText(true);
        step.addClassNames("filter", "narrowed");
        looks.draw(rows);
        rows.onOpen(request -> UI.getCurrent().navigate(Places.request(request.number())));

        addClassNames("view", "full");
        add(new Div(new H1(getTranslation("nav.requests"))), new Div(search, status, type, queue, step), rows);
        getComponentAt(0).addClassName("view-header");
        getComponentAt(1).addClassName("toolbar");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = new UrlFilter(event.getLocation());
        search.show(filter.get("q"));
        status.show(filter.get("status"));
        type.show(filter.get("type"));
        queue.show(filter.get("queue"));
        var at = atStep();
        at.ifPresent(this::show);
        step.setVisible(at.isPresent());
        var wanted = new RequestFilter(
                filter.get("status").flatMap(RequestListView::status).orElse(null),
                filter.get("type").orElse(null),
                filter.get("queue").orElse(null),
                filter.get("q").orElse(null),
                null,
                at.orElse(null));
        rows.read((after, atMost) -> {
            var page = requests.find(viewers.current(), wanted, after, atMost);
            return new Slice<>(page.items(), page.next());
        });
    }

    /** Where a drawing of all requests led from; without a type it says nothing. */
    private Optional<AtStep> atStep() {
        return filter.get("type").flatMap(of -> filter.get("step")
                .map(element -> new AtStep(
                        of,
                        filter.get("version")
                                .filter(text -> text.matches("\\d{1,9}"))
                                .map(Integer::valueOf)
                                .orElse(null),
                        element)));
    }

    private void show(AtStep at) {
        var name = maps.versions(at.type()).stream()
                .filter(each -> at.version() == null || at.version() == each.version())
                .findFirst()
                .map(each ->
                        maps.drawing(each.definition(), "zh".equals(getLocale().getLanguage())))
                .map(drawn -> drawn.steps().get(at.element()))
                .orElse(at.element());
        step.setText(
                at.version() == null
                        ? getTranslation("requests.step", name)
                        : getTranslation("requests.step.version", name, at.version()));
        step.setAriaLabel(getTranslation("requests.step.leave", name));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.requests");
    }

    private Component nothingFound() {
        if (filter.isEmptyBut()) {
            return new EmptyState(
                    VaadinIcon.ARCHIVE, getTranslation("requests.none.title"), getTranslation("requests.none.text"));
        }
        return new EmptyState(
                VaadinIcon.SEARCH,
                getTranslation("list.no-match.title"),
                getTranslation("list.no-match.text"),
                new Button(getTranslation("list.clear"), click -> filter.clear()));
    }

    private static Optional<RequestStatus> status(String name) {
        return Arrays.stream(RequestStatus.values())
                .filter(known -> known.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
