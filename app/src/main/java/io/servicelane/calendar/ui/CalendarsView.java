package io.servicelane.calendar.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
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
import io.servicelane.calendar.CalendarDetails;
import io.servicelane.calendar.Calendars;
import io.servicelane.security.Roles;
import io.servicelane.ui.EmptyState;
import io.servicelane.ui.RowGrid;
import io.servicelane.ui.Screen;
import io.servicelane.ui.Slice;
import io.servicelane.ui.UrlFilter;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Locale;

/** All working calendars; beside them the month of the one that has the focus. */
@Route("calendars")
@Menu(order = 7, title = "nav.calendars", icon = "vaadin:calendar-clock")
@RolesAllowed(Roles.ADMIN)
class CalendarsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String TITLE = "<a class='subject' href='calendars/${item.key}'>${item.title}</a>"
            + "<span class='below'>${item.key}</span>";
    private static final String FEED = "<span class='badge alarm' ?hidden='${!item.failed}'>${item.failed}</span>";

    private final transient Calendars calendars;
    private final RowGrid<CalendarDetails> rows = new RowGrid<>(CalendarDetails::key, this::none);
    private final MonthPanel month;
    private final Aside beside;

    CalendarsView(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        month = new MonthPanel(clock);
        rows.column(getTranslation("calendars.title"), row(TITLE))
                .setFlexGrow(1)
                .setWidth("12rem");
        rows.column(
                        getTranslation("calendars.hours"),
                        row("<span class='wraps'>${item.week}</span><span class='below'>${item.zone}</span>"))
                .setFlexGrow(2)
                .setWidth("16rem");
        rows.column(
                        getTranslation("calendars.section.holidays"),
                        row("<span class='wraps'>${item.holidays}</span>" + FEED))
                .setFlexGrow(1)
                .setWidth("10rem");
        rows.card(row("<div class='row-card'>" + TITLE + "<span>${item.week}</span><span class='top'>${item.zone}"
                + FEED + "</span></div>"));
        rows.onKey("Enter", CalendarsView::open);
        rows.grid().addItemDoubleClickListener(click -> open(click.getItem()));
        rows.grid().addSelectionListener(selection -> {
            selection.getFirstSelectedItem().ifPresent(this::show);
        });

        var add = new Button(getTranslation("calendars.new"), VaadinIcon.PLUS.create(), click -> UI.getCurrent()
                .navigate("calendars/new"));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var header = new Div(new H1(getTranslation("nav.calendars")), add);
        header.addClassName("view-header");
        var words = new Paragraph(getTranslation("calendars.text"));
        words.addClassName("lead");
        beside = new Aside(month);
        var both = new Div(rows, beside);
        both.addClassName("beside");
        // on a phone the month follows below the last card, so the list does not scroll by itself
        Screen.follow(this, narrow -> rows.grid().setAllRowsVisible(narrow));
        addClassNames("view", "full", "calendars");
        add(header, words, both);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        rows.read((after, atMost) -> new Slice<>(calendars.all(), null));
        var wanted = new UrlFilter(event.getLocation()).get("show").orElse("");
        var all = rows.rows();
        all.stream()
                .filter(calendar -> calendar.key().equals(wanted))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .ifPresent(rows.grid()::select);
        beside.setVisible(!all.isEmpty());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.calendars");
    }

    private void show(CalendarDetails calendar) {
        month.show(
                Months.of(calendar, calendars, UI.getCurrent()),
                calendar.definition().zone());
        month.name(calendar.title(getLocale()));
    }

    private static void open(CalendarDetails calendar) {
        UI.getCurrent().navigate("calendars/" + calendar.key());
    }

    private LitRenderer<CalendarDetails> row(String template) {
        return LitRenderer.<CalendarDetails>of(template)
                .withProperty("key", CalendarDetails::key)
                .withProperty("title", calendar -> calendar.title(getLocale()))
                .withProperty(
                        "week", calendar -> WeekWords.of(calendar.definition().week(), getLocale()))
                .withProperty("zone", calendar -> calendar.definition().zone().getId())
                .withProperty("holidays", this::holidays)
                .withProperty(
                        "failed",
                        calendar -> calendar.feedProblem() == null ? "" : getTranslation("calendars.feed.failed"));
    }

    private String holidays(CalendarDetails calendar) {
        var country = calendar.definition().country();
        var dates =
                calendar.definition().holidays().size() + calendar.feedDates().size();
        var own = dates == 0 ? "" : getTranslation("calendars.dates", dates);
        if (country == null) {
            return own.isEmpty() ? getTranslation("calendars.holidays.none") : own;
        }
        var name = new Locale("", country.toUpperCase(Locale.ROOT)).getDisplayCountry(getLocale());
        return own.isEmpty() ? name : name + " · " + own;
    }

    private Component none() {
        return new EmptyState(
                VaadinIcon.CALENDAR_CLOCK,
                getTranslation("calendars.none.title"),
                getTranslation("calendars.none.text"));
    }
}
