package io.servicelane.deployment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.servicelane.catalog.RequestType;
import io.servicelane.catalog.RequestTypes;
import io.servicelane.deployment.Deployment;
import io.servicelane.deployment.DeploymentFilter;
import io.servicelane.deployment.Deployments;
import io.servicelane.security.Roles;
import io.servicelane.ui.EmptyState;
import io.servicelane.ui.FilterChoice;
import io.servicelane.ui.Moments;
import io.servicelane.ui.RowGrid;
import io.servicelane.ui.SearchField;
import io.servicelane.ui.Slice;
import io.servicelane.ui.UrlFilter;
import jakarta.annotation.security.RolesAllowed;

/** The record of deployments, newest first. */
@Route("deployments")
@Menu(order = 10, title = "nav.deployments", icon = "vaadin:time-backward")
@RolesAllowed({Roles.SUPERVISOR, Roles.ANALYST, Roles.ADMIN})
class DeploymentsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String NAME = "<a class='subject' href='deployments/${item.id}'>#${item.id} ${item.name}</a>";

    private final transient Deployments deployments;
    private final transient Moments moments;
    private final transient DeploymentWords words;
    private transient UrlFilter filter = new UrlFilter(new Location("deployments"));
    private final SearchField file =
            new SearchField(getTranslation("deployments.search"), typed -> filter.go("file", typed));
    private final FilterChoice type;
    private final RowGrid<Deployment> rows = new RowGrid<>(Deployment::id, this::none);

    DeploymentsView(Deployments deployments, RequestTypes types, Moments moments, DeploymentWords words) {
        this.deployments = deployments;
        this.moments = moments;
        this.words = words;
        type = new FilterChoice(
                getTranslation("deployments.all-types"),
                types.all().stream().map(RequestType::key).toList(),
                key -> types.title(key, getLocale()),
                key -> filter.go("type", key));
        rows.column(getTranslation("deployments.column.at"), row("${item.at}")).setWidth("9rem");
        rows.column(getTranslation("deployments.column.name"), row(NAME))
                .setFlexGrow(1)
                .setWidth("14rem");
        rows.column(getTranslation("deployments.column.what"), row("${item.files}"))
                .setFlexGrow(2)
                .setWidth("16rem");
        rows.column(
                        getTranslation("deployments.column.who"),
                        row("${item.who}<span class='below'>${item.source}</span>"))
                .setWidth("13rem");
        rows.card(row("<div class='row-card'>" + NAME + "<span>${item.files}</span><span>${item.at} ${item.who}</span>"
                + "</div>"));
        rows.onOpen(each -> UI.getCurrent().navigate("deployments/" + each.id()));
        var header = new Div(new H1(getTranslation("nav.deployments")));
        header.addClassName("view-header");
        var lead = new Paragraph(getTranslation("deployments.text"));
        lead.addClassName("lead");
        var toolbar = new Div(file, type);
        toolbar.addClassName("toolbar");
        addClassNames("view", "full", "deployments");
        add(header, lead, toolbar, rows);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = new UrlFilter(event.getLocation());
        file.show(filter.get("file"));
        type.show(filter.get("type"));
        var wanted = new DeploymentFilter(
                filter.get("type").orElse(null), filter.get("file").orElse(null), null);
        rows.read((after, atMost) -> {
            var page = deployments.page(wanted, after, atMost);
            return new Slice<>(page.items(), page.next());
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.deployments");
    }

    private LitRenderer<Deployment> row(String template) {
        return LitRenderer.<Deployment>of(template)
                .withProperty("id", Deployment::id)
                .withProperty("name", words::name)
                .withProperty("at", each -> moments.at(each.at()))
                .withProperty("files", words::files)
                .withProperty("who", words::who)
                .withProperty("source", words::source);
    }

    private Component none() {
        var why = filter.isEmptyBut() ? "deployments.none" : "deployments.nothing-found";
        return new EmptyState(VaadinIcon.TIME_BACKWARD, getTranslation(why + ".title"), getTranslation(why + ".text"));
    }
}
