package io.servicelane.worklist.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.servicelane.catalog.RequestType;
import io.servicelane.catalog.RequestTypes;
import io.servicelane.request.Priority;
import io.servicelane.request.RequestDesk;
import io.servicelane.ui.Colleagues;
import io.servicelane.ui.Marks;
import io.servicelane.ui.Notice;
import io.servicelane.ui.StatusBadge;

/** What it is about and where it stands, on two lines; what can be done to the request as a whole. */
class RequestHeader extends Header {

    private final transient RequestDesk desk;
    private final transient RequestTypes types;
    private final transient Colleagues colleagues;
    private final transient Runnable changed;

    RequestHeader(RequestDesk desk, RequestTypes types, Colleagues colleagues, Runnable changed) {
        this.desk = desk;
        this.types = types;
        this.colleagues = colleagues;
        this.changed = changed;
        addClassName("request-header");
    }

    void show(RequestFolder folder) {
        removeAll();
        var request = folder.request();
        var type = types.known(request.type());
        var icon = new Icon(
                type.map(RequestType::icon).map(name -> "vaadin:" + name).orElse("vaadin:file-o"));
        icon.getElement().setAttribute("aria-hidden", "true");
        var kind = new Span(types.title(request.type(), getLocale()));
        var number = new Span(request.number().value());
        number.addClassName("mono");
        var above = new Div(icon, kind, number);
        above.addClassName("above");

        var queue = new Span(VaadinIcon.LIST_UL.create(), new Span(colleagues.queue(request.queue())));
        var assignee = new Span(
                VaadinIcon.USER.create(),
                new Span(
                        request.assignee() == null
                                ? getTranslation("request.nobody")
                                : colleagues.name(request.assignee())));
        var state = new Div(
                new StatusBadge(request.status()),
                Marks.priority(request.priority().name()),
                queue,
                assignee);
        state.addClassName("state");
        var words = new Div(above, new H1(request.subject()), state);
        words.addClassName("words");
        add(words);
        if (folder.leadsToCockpit()) {
            add(cockpit(String.valueOf(request.processInstance())));
        }
        if (folder.mayChange() && folder.isOpen()) {
            add(actions(folder));
        }
    }

    private Anchor cockpit(String processInstance) {
        var link = new Anchor(
                "camunda/app/cockpit/default/#/process-instance/" + processInstance + "/runtime",
                getTranslation("request.cockpit"));
        link.setRouterIgnore(true);
        link.addClassName("cockpit");
        return link;
    }

    private MenuBar actions(RequestFolder folder) {
        var number = folder.request().number();
        var by = folder.viewer().username();
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_ICON);
        var root = bar.addItem(VaadinIcon.ELLIPSIS_DOTS_H.create());
        root.setAriaLabel(getTranslation("request.actions"));
        var priorities =
                root.getSubMenu().addItem(getTranslation("request.priority")).getSubMenu();
        for (var priority : Priority.values()) {
            var item = priorities.addItem(getTranslation("priority." + priority), click -> {
                desk.prioritise(number, priority, by);
                changed.run();
            });
            item.setCheckable(true);
            item.setChecked(priority == folder.request().priority());
        }
        root.getSubMenu()
                .addItem(getTranslation("request.cancel"), click -> new CancelDialog(number.value(), reason -> {
                            desk.cancel(number, reason, by);
                            Notice.done(getTranslation("cancel.done", number.value()));
                            changed.run();
                        })
                        .open());
        return bar;
    }
}
