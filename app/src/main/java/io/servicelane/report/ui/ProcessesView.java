package io.servicelane.report.ui;

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
import io.servicelane.report.ProcessReport;
import io.servicelane.report.TypeLine;
import io.servicelane.security.Roles;
import io.servicelane.ui.EmptyState;
import io.servicelane.ui.RowGrid;
import io.servicelane.ui.Slice;
import jakarta.annotation.security.RolesAllowed;

/** All request types as processes, with how many requests run on each. */
@Route("processes")
@Menu(order = 9, title = "nav.processes", icon = "vaadin:sitemap")
@RolesAllowed({Roles.SUPERVISOR, Roles.ANALYST, Roles.ADMIN})
class ProcessesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String TITLE = "<a class='subject' href='processes/${item.type}'>${item.title}</a>"
            + "<span class='below'>${item.type}</span>";

    private final transient ProcessReport report;
    private final RowGrid<TypeLine> rows = new RowGrid<>(TypeLine::type, this::none);

    ProcessesView(ProcessReport report) {
        this.report = report;
        rows.column(getTranslation("processes.type"), row(TITLE)).setFlexGrow(1).setWidth("14rem");
        rows.column(getTranslation("processes.version"), row("${item.version}")).setWidth("10rem");
        rows.column(getTranslation("processes.running"), row("${item.running}")).setWidth("12rem");
        rows.card(row("<div class='row-card'>" + TITLE + "<span>${item.words}</span></div>"));
        rows.onOpen(line -> UI.getCurrent().navigate("processes/" + line.type()));

        var header = new Div(new H1(getTranslation("nav.processes")));
        header.addClassName("view-header");
        var words = new Paragraph(getTranslation("processes.text"));
        words.addClassName("lead");
        addClassNames("view", "full", "processes");
        add(header, words, rows);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        rows.read((after, atMost) -> new Slice<>(report.types(getLocale()), null));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.processes");
    }

    private LitRenderer<TypeLine> row(String template) {
        return LitRenderer.<TypeLine>of(template)
                .withProperty("type", TypeLine::type)
                .withProperty("title", TypeLine::title)
                .withProperty("version", TypeLine::version)
                .withProperty("running", TypeLine::running)
                .withProperty("words", line -> getTranslation("processes.card", line.version(), line.running()));
    }

    private Component none() {
        return new EmptyState(
                VaadinIcon.SITEMAP, getTranslation("processes.none.title"), getTranslation("processes.none.text"));
    }
}
