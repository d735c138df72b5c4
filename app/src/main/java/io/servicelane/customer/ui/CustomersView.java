package io.servicelane.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.servicelane.customer.CustomerSummary;
import io.servicelane.customer.Customers;
import io.servicelane.customer.Tier;
import io.servicelane.security.Roles;
import io.servicelane.ui.EmptyState;
import io.servicelane.ui.Places;
import io.servicelane.ui.RowGrid;
import io.servicelane.ui.SearchField;
import io.servicelane.ui.Slice;
import io.servicelane.ui.UrlFilter;
import jakarta.annotation.security.RolesAllowed;

/** Finds customers by name, email address or telephone number. */
@Route("customers")
@Menu(order = 3, title = "nav.customers", icon = "vaadin:users")
@RolesAllowed({
    Roles.AGENT,
    Roles.EXPERT,
    Roles.DISPATCHER,
    Roles.TECHNICIAN,
    Roles.SUPERVISOR,
    Roles.INSPECTOR,
    Roles.ADMIN
})
class CustomersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String NAME = "<span class='subject'>${item.name}</span>";
    private static final String TIER = "<span class='badge ${item.tone}' ?hidden='${!item.tier}'>${item.tier}</span>";
    private static final String KNOWN =
            "<span class='badge attention' ?hidden='${!item.provisional}'>${item.provisional}</span>";

    private final transient Customers customers;
    private final SearchField search = new SearchField(
            getTranslation("customers.search"), words -> this.filter().go("q", words));
    private final RowGrid<CustomerSummary> rows = new RowGrid<>(CustomerSummary::id, this::nobodyFound);
    private transient UrlFilter filter = new UrlFilter(new Location("customers"));

    CustomersView(Customers customers) {
        this.customers = customers;
        rows.column(getTranslation("column.customer"), row(NAME)).setFlexGrow(1).setWidth("16rem");
        rows.column(getTranslation("customer.tier"), row(TIER)).setWidth("8rem");
        rows.column(getTranslation("customer.language"), row("${item.language}"))
                .setWidth("10rem");
        rows.column(getTranslation("column.status"), row(KNOWN)).setWidth("12rem");
        rows.card(row("<div class='row-card'>" + NAME + "<span class='top'>${item.language}" + TIER + KNOWN
                + "</span></div>"));
        rows.onOpen(customer -> UI.getCurrent().navigate(Places.customer(customer.id())));

        var header = new Div(new H1(getTranslation("nav.customers")));
        header.addClassName("view-header");
        var toolbar = new Div(search);
        toolbar.addClassName("toolbar");
        addClassNames("view", "full");
        add(header, toolbar, rows);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = new UrlFilter(event.getLocation());
        search.show(filter.get("q"));
        var words = filter.get("q").orElse("");
        rows.read((after, atMost) -> {
            var page = customers.search(words, after, atMost);
            return new Slice<>(page.items(), page.next());
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.customers");
    }

    private UrlFilter filter() {
        return filter;
    }

    private LitRenderer<CustomerSummary> row(String template) {
        return LitRenderer.<CustomerSummary>of(template)
                .withProperty("name", CustomerSummary::name)
                .withProperty(
                        "tier",
                        customer -> customer.tier() == Tier.STANDARD ? "" : getTranslation("tier." + customer.tier()))
                .withProperty("tone", customer -> customer.tier() == Tier.VIP ? "precious" : "attention")
                .withProperty("language", customer -> getTranslation("language." + customer.language()))
                .withProperty(
                        "provisional",
                        customer -> customer.provisional() ? getTranslation("customer.provisional") : "");
    }

    private Component nobodyFound() {
        return filter.isEmptyBut()
                ? new EmptyState(
                        VaadinIcon.USERS, getTranslation("customers.none.title"), getTranslation("customers.none.text"))
                : new EmptyState(
                        VaadinIcon.SEARCH,
                        getTranslation("list.no-match.title"),
                        getTranslation("customers.no-match.text"),
                        new Button(getTranslation("list.clear"), click -> filter.clear()));
    }
}
