package io.servicelane.deployment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.servicelane.catalog.RequestTypes;
import io.servicelane.deployment.OfferedType;
import io.servicelane.deployment.TypeDesk;
import io.servicelane.security.Roles;
import io.servicelane.ui.Badge;
import io.servicelane.ui.Colleagues;
import io.servicelane.ui.EmptyState;
import io.servicelane.ui.Notice;
import io.servicelane.ui.RowGrid;
import io.servicelane.ui.Slice;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;

/** All deployed types, whether they are offered, and the way to change that. */
@Route("types")
@Menu(order = 10, title = "nav.types", icon = "vaadin:tags")
@RolesAllowed({Roles.ANALYST, Roles.ADMIN})
@StyleSheet("context://servicelane/deployments.css")
class TypesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient TypeDesk desk;
    private final transient RequestTypes types;
    private final transient Colleagues colleagues;
    private final RowGrid<OfferedType> rows = new RowGrid<>(each -> each.type().key(), this::none);

    TypesView(TypeDesk desk, RequestTypes types, Colleagues colleagues) {
        this.desk = desk;
        this.colleagues = colleagues;
        this.types = types;
        rows.column(getTranslation("types.column.type"), new ComponentRenderer<>(this::title))
                .setFlexGrow(1)
                .setWidth("12rem");
        rows.column(
                        getTranslation("types.column.queue"),
                        text(each -> colleagues.queue(each.type().queue())))
                .setWidth("10rem");
        rows.column(getTranslation("types.column.audience"), text(this::audience))
                .setWidth("12rem");
        rows.column(
                        getTranslation("types.column.version"),
                        text(each -> String.valueOf(each.type().version())))
                .setWidth("6rem");
        rows.column(getTranslation("types.column.running"), text(each -> String.valueOf(each.running())))
                .setWidth("7rem");
        rows.column(getTranslation("types.column.state"), new ComponentRenderer<>(this::state))
                .setWidth("9rem");
        rows.column("", new ComponentRenderer<>(this::action)).setWidth("10rem");
        rows.card(new ComponentRenderer<>(each -> {
            var running = new Span(getTranslation("types.running", each.running()));
            running.addClassName("below");
            var foot = new Div(state(each), running, action(each));
            foot.addClassName("type-foot");
            var card = new Div(title(each), foot);
            card.addClassName("row-card");
            return card;
        }));
        var header = new Div(new H1(getTranslation("nav.types")));
        header.addClassName("view-header");
        var words = new Paragraph(getTranslation("types.text"));
        words.addClassName("lead");
        addClassNames("view", "full", "types");
        add(header, words, rows);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        rows.read((after, atMost) -> new Slice<>(desk.all(), null));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.types");
    }

    private static ComponentRenderer<Span, OfferedType> text(SerializableFunction<OfferedType, String> text) {
        return new ComponentRenderer<>(each -> new Span(text.apply(each)));
    }

    private Component title(OfferedType each) {
        var icon = new Icon("vaadin", each.type().icon());
        var subject = new Anchor("processes/" + each.type().key(), each.type().title(getLocale()));
        subject.addClassName("subject");
        var key = new Span(each.type().key());
        key.addClassName("below");
        var title = new Div(icon, new Div(subject, key));
        title.addClassName("type-title");
        return title;
    }

    private String audience(OfferedType each) {
        return each.type().audience().stream()
                .sorted()
                .map(who -> getTranslation("types.audience." + who))
                .collect(Collectors.joining(", "));
    }

    private Component state(OfferedType each) {
        return each.offered()
                ? new Badge(getTranslation("types.offered"), Badge.Tone.GOOD)
                : new Badge(getTranslation("types.withdrawn"), Badge.Tone.ATTENTION);
    }

    private Component action(OfferedType each) {
        if (!each.offered()) {
            return new Button(getTranslation("types.offer"), click -> offer(each));
        }
        return new Button(getTranslation("types.withdraw"), click -> withdraw(each));
    }

    void withdraw(OfferedType each) {
        if (!each.mayBeWithdrawn()) {
            Notice.refusal(getTranslation("types.withdraw.needed"));
        } else {
            ask(each);
        }
    }

    private void ask(OfferedType each) {
        var title = each.type().title(getLocale());
        var sure = new ConfirmDialog();
        sure.setHeader(getTranslation("types.withdraw.title", title));
        sure.setText(getTranslation(
                "types.withdraw.text", title, types.title(RequestTypes.GENERAL, getLocale()), each.running()));
        sure.setCancelable(true);
        sure.setCancelText(getTranslation("types.withdraw.keep"));
        sure.setConfirmText(getTranslation("types.withdraw"));
        sure.setConfirmButtonTheme("error primary");
        sure.addConfirmListener(confirmed -> {
            desk.withdraw(each.type().key());
            Notice.done(getTranslation("types.withdraw.done", title));
            rows.readAgain();
        });
        sure.open();
    }

    private void offer(OfferedType each) {
        desk.offer(each.type().key());
        Notice.done(getTranslation("types.offer.done", each.type().title(getLocale())));
        rows.readAgain();
    }

    private Component none() {
        return new EmptyState(VaadinIcon.TAGS, getTranslation("types.none.title"), getTranslation("types.none.text"));
    }
}
