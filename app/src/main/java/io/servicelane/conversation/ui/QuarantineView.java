package io.servicelane.conversation.ui;

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
import io.servicelane.channel.Receipt;
import io.servicelane.conversation.QuarantineDesk;
import io.servicelane.conversation.QuarantineDesk.Quarantined;
import io.servicelane.process.RequestNumber;
import io.servicelane.security.Roles;
import io.servicelane.ui.EmptyState;
import io.servicelane.ui.Marks;
import io.servicelane.ui.Moments;
import io.servicelane.ui.Notice;
import io.servicelane.ui.Places;
import io.servicelane.ui.RowGrid;
import io.servicelane.ui.Slice;
import io.servicelane.ui.UrlFilter;
import jakarta.annotation.security.RolesAllowed;

/** Messages that could not be read or taken: why, their original, another try, or giving up. */
@Route("quarantine")
@Menu(order = 4, title = "nav.quarantine", icon = "vaadin:warning")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN})
class QuarantineView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String SUMMARY =
            "<span class='subject'>${item.summary}</span><span class='below'>${item.account}</span>";

    private final transient QuarantineDesk desk;
    private final transient Moments moments;
    private final RowGrid<Quarantined> rows = new RowGrid<>(Quarantined::id, this::nothingHeld);
    private transient UrlFilter filter = new UrlFilter(new Location("quarantine"));

    QuarantineView(QuarantineDesk desk, Moments moments) {
        this.desk = desk;
        this.moments = moments;
        rows.column(getTranslation("column.channel"), row("${item.channel}")).setWidth("7rem");
        rows.column(getTranslation("quarantine.message"), row(SUMMARY))
                .setFlexGrow(1)
                .setWidth("16rem");
        rows.column(getTranslation("quarantine.reason"), row("${item.reason}"))
                .setFlexGrow(1)
                .setWidth("16rem");
        rows.column(getTranslation("quarantine.tries"), row("${item.attempts}")).setWidth("5rem");
        rows.column(getTranslation("quarantine.since"), row("<span class='mono'>${item.at}</span>"))
                .setWidth("9rem");
        rows.card(row("<div class='row-card'><span class='top'><vaadin-icon icon='${item.icon}'></vaadin-icon>"
                + "${item.channel}<span class='end'>${item.at}</span></span><span class='subject'>${item.summary}</span>"
                + "<span class='below'>${item.reason}</span></div>"));
        rows.onOpen(held -> filter.go("id", String.valueOf(held.id())));

        var header = new Div(new H1(getTranslation("nav.quarantine")));
        header.addClassName("view-header");
        var words = new Paragraph(getTranslation("quarantine.text"));
        words.addClassName("lead");
        addClassNames("view", "full");
        add(header, words, rows);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = new UrlFilter(event.getLocation());
        rows.read((after, atMost) -> {
            var page = desk.held(after, atMost);
            return new Slice<>(page.items(), page.next());
        });
        filter.get("id").ifPresent(id -> rows.rows().stream()
                .filter(held -> String.valueOf(held.id()).equals(id))
                .findFirst()
                .ifPresent(this::show));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.quarantine");
    }

    private void show(Quarantined held) {
        var dialog = new OriginalDialog(held, desk.original(held.id()).orElse(""), moments);
        dialog.onRetry(() -> {
            var receipt = desk.retry(held.id());
            dialog.close();
            receipt.ifPresent(this::tell);
        });
        dialog.onDiscard(() -> {
            desk.discard(held.id());
            Notice.done(getTranslation("quarantine.discarded"));
            dialog.close();
        });
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                rows.readAgain();
                filter.go("id", null);
            }
        });
        dialog.open();
    }

    private void tell(Receipt receipt) {
        Notice.done(getTranslation("quarantine.taken." + receipt.fate()));
        if (receipt.request() != null) {
            UI.getCurrent().navigate(Places.request(new RequestNumber(receipt.request())));
        }
    }

    private LitRenderer<Quarantined> row(String template) {
        return LitRenderer.<Quarantined>of(template)
                .withProperty(
                        "channel",
                        held -> getTranslation("channel." + held.channel().key()))
                .withProperty("icon", held -> Marks.channelIcon(held.channel()))
                .withProperty("account", Quarantined::account)
                .withProperty(
                        "summary",
                        held -> held.summary().isBlank() ? getTranslation("quarantine.unknown") : held.summary())
                .withProperty("reason", Quarantined::reason)
                .withProperty("attempts", Quarantined::attempts)
                .withProperty("at", held -> moments.at(held.at()));
    }

    private Component nothingHeld() {
        return new EmptyState(
                VaadinIcon.CHECK_CIRCLE_O,
                getTranslation("quarantine.none.title"),
                getTranslation("quarantine.none.text"));
    }
}
