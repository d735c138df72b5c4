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
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.servicelane.deployment.Deployment;
import io.servicelane.deployment.DeploymentFilter;
import io.servicelane.deployment.Deployments;
import io.servicelane.security.Roles;
import io.servicelane.ui.EmptyState;
import io.servicelane.ui.Moments;
import io.servicelane.ui.RowGrid;
import io.servicelane.ui.Slice;
import jakarta.annotation.security.RolesAllowed;

/** The record of deployments, newest first. */
@Route("deployments")
@Menu(order = 10, title = "nav.deployments", icon = "vaadin:time-backward")
@RolesAllowed({Roles.SUPERVISOR, Roles.ANALYST, Roles.ADMIN})
class DeploymentsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String NAME = "<a class='subject' href='deployments/${item.id}'>#${item.id} ${item.name}</a>";

    private final transient Deployments deployments;
    private final transient Moments moments;
    private final RowGrid<Deployment> rows = new RowGrid<>(Deployment::id, this::none);

    DeploymentsView(Deployments deployments, Moments moments) {
        this.deployments = deployments;
        this.moments = moments;
        rows.column(getTranslation("deployments.column.at"), row("${item.at}")).setWidth("9rem");
        rows.column(getTranslation("deployments.column.name"), row(NAME))
                .setFlexGrow(1)
                .setWidth("14rem");
        rows.column(getTranslation("deployments.column.what"), row("${item.files}"))
                .setFlexGrow(1)
                .setWidth("14rem");
        rows.column(getTranslation("deployments.column.who"), row("${item.who}"))
                .setWidth("12rem");
        rows.card(row("<div class='row-card'>" + NAME + "<span>${item.files}</span><span>${item.at} ${item.who}</span>"
                + "</div>"));
        rows.onOpen(each -> UI.getCurrent().navigate("deployments/" + each.id()));
        var header = new Div(new H1(getTranslation("nav.deployments")));
        header.addClassName("view-header");
        var words = new Paragraph(getTranslation("deployments.text"));
        words.addClassName("lead");
        addClassNames("view", "full", "deployments");
        add(header, words, rows);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        rows.read((after, atMost) -> {
            var page = deployments.page(DeploymentFilter.ALL, after, atMost);
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
                .withProperty("name", Deployment::name)
                .withProperty("at", each -> moments.at(each.at()))
                .withProperty("files", this::files)
                .withProperty(
                        "who",
                        each -> each.username() == null ? getTranslation("deployments.unknown") : each.username());
    }

    private String files(Deployment each) {
        return each.files().size() <= 2
                ? String.join(", ", each.files())
                : getTranslation("deployments.files", each.files().size());
    }

    private Component none() {
        return new EmptyState(
                VaadinIcon.TIME_BACKWARD,
                getTranslation("deployments.none.title"),
                getTranslation("deployments.none.text"));
    }
}
