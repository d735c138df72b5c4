package io.servicelane.calendar.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.servicelane.calendar.Calendars.CalendarDay;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.function.Function;

/**
 * A month of a calendar: the working hours of each day, holidays with their names, exceptions, today. Arrow keys go
 * from day to day, page keys from month to month.
 */
class MonthPanel extends Section {

    private static final String KEYS = "['ArrowLeft','ArrowRight','ArrowUp','ArrowDown','PageUp','PageDown']"
            + ".includes(event.key) && !event.ctrlKey && !event.altKey && !event.metaKey"
            + " && (event.preventDefault() || event.stopPropagation() || true)";

    private final transient Clock clock;
    private final Span whose = new Span();
    private final H2 title = new H2();
    private final NativeTable table = new NativeTable();
    private final DayLine line = new DayLine();
    private final Div special = new Div();
    private transient Function<YearMonth, List<CalendarDay>> days = month -> List.of();
    private transient LocalDate today;
    private transient LocalDate chosen;

    MonthPanel(Clock clock) {
        this.clock = clock;
        today = LocalDate.now(clock);
        chosen = today;
        addClassNames("card", "month");
        title.getElement().setAttribute("aria-live", "polite");
        table.getElement().setAttribute("role", "grid");
        table.getElement()
                .addEventListener(
                        "keydown",
                        pressed -> go(pressed.getEventData().get("event.key").asString()))
                .addEventData("event.key")
                .setFilter(KEYS);
        line.getElement().setAttribute("aria-live", "polite");
        special.addClassName("special");
        var head = new Div(
                title,
                turn("calendars.month.before", VaadinIcon.ANGLE_LEFT, -1),
                back(),
                turn("calendars.month.after", VaadinIcon.ANGLE_RIGHT, 1));
        head.addClassName("head");
        var row = table.getHead().addRow();
        for (var day : DayOfWeek.values()) {
            var cell = new NativeTableHeaderCell(day.getDisplayName(TextStyle.SHORT_STANDALONE, getLocale()));
            cell.getElement().setAttribute("scope", "col");
            cell.getElement().setAttribute("abbr", day.getDisplayName(TextStyle.FULL_STANDALONE, getLocale()));
            row.add(cell);
        }
        whose.addClassName("quiet");
        add(whose, head, table, line, special);
    }

    /**
     * Shows another calendar, or the same after a change.
     *
     * @param days the days of a month
     * @param zone in which it is today
     */
    void show(Function<YearMonth, List<CalendarDay>> days, ZoneId zone) {
        this.days = days;
        today = LocalDate.now(clock.withZone(zone));
        draw(false);
    }

    /** Says whose month it is. */
    void name(String words) {
        whose.setText(words);
    }

    private void go(String key) {
        chosen = switch (key) {
            case "ArrowLeft" -> chosen.minusDays(1);
            case "ArrowRight" -> chosen.plusDays(1);
            case "ArrowUp" -> chosen.minusWeeks(1);
            case "ArrowDown" -> chosen.plusWeeks(1);
            case "PageUp" -> chosen.minusMonths(1);
            default -> chosen.plusMonths(1);};
        draw(true);
    }

    private void choose(LocalDate day, boolean focus) {
        chosen = day;
        draw(focus);
    }

    private void draw(boolean focus) {
        var month = days.apply(YearMonth.from(chosen));
        title.setText(DateTimeFormatter.ofPattern(getTranslation("calendars.month"), getLocale())
                .format(chosen));
        table.getElement().setAttribute("aria-label", title.getText());
        var body = table.getBody();
        body.removeAll();
        special.removeAll();
        var week = new NativeTableRow();
        for (var blank = 1; blank < chosen.withDayOfMonth(1).getDayOfWeek().getValue(); blank++) {
            week.add(new NativeTableCell());
        }
        var minutes = 0;
        for (var day : month) {
            if (day.date().getDayOfWeek() == DayOfWeek.MONDAY || day.date().getDayOfMonth() == 1) {
                week = day.date().getDayOfMonth() == 1 ? week : new NativeTableRow();
                body.add(week);
            }
            var cell = new DayCell(day, day.date().equals(today), () -> choose(day.date(), true));
            week.add(new NativeTableCell(cell));
            minutes += HoursText.minutes(day.spans());
            if (!day.holiday().isEmpty() || day.exception()) {
                special.add(new DayLine(day, getTranslation("calendars.month.day")));
            }
            if (day.date().equals(chosen)) {
                cell.choose(focus);
                line.show(day, getTranslation("calendars.month.full-day"));
            }
        }
        var sum = new Span(getTranslation("calendars.month.sum", WorkingTime.words(this, minutes)));
        sum.addClassName("quiet");
        special.addComponentAsFirst(sum);
    }

    private Component turn(String words, VaadinIcon icon, int months) {
        var turn = new Button(icon.create(), click -> choose(chosen.plusMonths(months), false));
        turn.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_TERTIARY);
        turn.setAriaLabel(getTranslation(words));
        turn.setTooltipText(getTranslation(words));
        return turn;
    }

    private Component back() {
        var back = new Button(getTranslation("form.today"), click -> choose(today, false));
        back.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return back;
    }
}
