package io.servicelane.calendar.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinServletRequest;
import io.servicelane.RunningDesk;
import io.servicelane.calendar.CalendarDesk;
import io.servicelane.calendar.CalendarDetails;
import io.servicelane.calendar.Calendars;
import io.servicelane.ui.RowGrid;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** An administrator draws up calendars. */
@RunningDesk
class CalendarScreensTests {

    private static final String KEY = "screens-tests";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Calendars calendars;

    @Autowired
    private CalendarDesk desk;

    @Autowired
    private Clock clock;

    @BeforeEach
    void sitDown() {
        var routes = new Routes(Set.of(CalendarsView.class, CalendarView.class), Set.of(), true);
        MockVaadin.setup(UI::new, new MockSpringServlet(routes, context, UI::new));
        var admin =
                new UsernamePasswordAuthenticationToken("admin", "", AuthorityUtils.createAuthorityList("ROLE_ADMIN"));
        SecurityContextHolder.getContext().setAuthentication(admin);
        var request = (FakeRequest) VaadinServletRequest.getCurrent().getRequest();
        request.setUserPrincipalInt(admin);
        request.setUserInRole((principal, wanted) -> wanted.equals("ADMIN"));
    }

    @AfterEach
    void leave() {
        calendars.details(KEY).ifPresent(left -> desk.delete(KEY));
        SecurityContextHolder.clearContext();
        MockVaadin.tearDown();
    }

    @Test
    @SuppressWarnings("unchecked")
    void allCalendarsAreListedAndTheMonthOfTheChosenOneIsBesideThem() {
        UI.getCurrent().navigate("calendars", QueryParameters.of("show", "always"));

        assertThat((List<CalendarDetails>) _get(RowGrid.class).rows())
                .extracting(CalendarDetails::key)
                .contains("always", "berlin", "standard");
        var days = LocalDate.now(clock).lengthOfMonth();
        assertThat(words(_get(MonthPanel.class)))
                .contains("Around the clock", "Working time in this month: " + days * 24 + " h");
    }

    @Test
    void theMonthFollowsWhatIsTypedBeforeItIsSaved() {
        UI.getCurrent().navigate("calendars/new");

        _setValue(day("Wednesday"), "9-11:30");
        assertThat(wednesdays()).isNotEmpty().allMatch(cell -> words(cell).contains("2:30"));

        _click(button("Add an exception"));
        _get(DatePicker.class).setValue(firstWednesday());
        _setValue(_get(HoursField.class, field -> field.withPredicate(hours -> hours.hasClassName("grow"))), "20-24");
        follow();

        var first = wednesdays().get(0);
        assertThat(first.hasClassName("exception")).isTrue();
        assertThat(first.getElement().getAttribute("aria-label")).contains("20:00–24:00", "Exception");
        assertThat(calendars.keys()).doesNotContain("");
    }

    @Test
    void whatIsNoSpanIsToldAtItsDayWithTheRemedy() {
        UI.getCurrent().navigate("calendars/new");

        _setValue(day("Tuesday"), "9-12, 13x");

        assertThat(day("Tuesday").isInvalid()).isTrue();
        assertThat(day("Tuesday").getErrorMessage()).contains("Tuesday", "“13x”", "Write 9-12, 13-18");
        assertThat(day("Monday").isInvalid()).isFalse();
        _setValue(day("Tuesday"), "9-12");
        assertThat(day("Tuesday").isInvalid()).isFalse();
    }

    @Test
    void hoursThatOverlapAreToldWhileOneTypes() {
        UI.getCurrent().navigate("calendars/new");

        _setValue(day("Monday"), "9-12, 11-13");
        _setValue(day("Friday"), "22-6");
        _setValue(day("Saturday"), "5-9");

        assertThat(day("Monday").getErrorMessage()).contains("11:00–13:00 overlaps 09:00–12:00");
        assertThat(day("Friday").getErrorMessage()).contains("overlaps 05:00–09:00 of the next day");
    }

    @Test
    void everythingThatIsWrongIsToldAtItsFieldAndNamed() {
        UI.getCurrent().navigate("calendars/new");
        for (var weekday : List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")) {
            _setValue(day(weekday), "");
        }
        _setValue(field("Key"), "Not A Key");
        _get(ComboBox.class, box -> box.withLabel("Time zone")).setValue(null);
        _click(button("Add a holiday"));
        _setValue(_get(TextField.class, name -> name.withPlaceholder("Name of the holiday")), "Some day");

        save();

        assertThat(field("Title in English").isInvalid()).isTrue();
        assertThat(field("Title in Chinese").isInvalid()).isTrue();
        assertThat(field("Key").getErrorMessage()).contains("night-shift");
        assertThat(_get(DatePicker.class).isInvalid()).isTrue();
        assertThat(day("Monday").getErrorMessage()).contains("no working time");
        assertThat(words(_get(CalendarView.class)))
                .contains("6 fields need another look: Title in English, Title in Chinese, Key, Time zone, Monday,"
                        + " Own holidays");
    }

    @Test
    void aCalendarIsAddedChangedAndDeleted() {
        add();

        assertThat(_get(H1.class).getText()).isEqualTo("Screens");
        _setValue(field("Title in English"), "Screens at night");
        _setValue(day("Sunday"), "22-6");
        save();

        var saved = calendars.details(KEY).orElseThrow();
        assertThat(saved.titleEn()).isEqualTo("Screens at night");
        assertThat(HoursText.words(saved.definition().week().get(DayOfWeek.SUNDAY)))
                .isEqualTo("22:00–06:00");
        assertThat(words(_get(CalendarNotice.class))).contains("Running clocks are being counted again");

        delete();
        assertThat(calendars.details(KEY)).isEmpty();
        assertThat(_get(H1.class).getText()).isEqualTo("Calendars");
    }

    @Test
    void whoSavesSecondIsToldAndReadsItAgain() {
        add();
        var read = calendars.details(KEY).orElseThrow();
        desk.save(KEY, "By a colleague", "同事", read.definition(), null, null, read.version());

        _setValue(field("Title in English"), "By me");
        save();

        assertThat(words(_get(CalendarNotice.class))).contains("Somebody else changed this calendar");
        assertThat(calendars.details(KEY).orElseThrow().titleEn()).isEqualTo("By a colleague");
        _click(button("Read it again"));
        assertThat(field("Title in English").getValue()).isEqualTo("By a colleague");
        _setValue(field("Title in English"), "By me");
        save();
        assertThat(calendars.details(KEY).orElseThrow().titleEn()).isEqualTo("By me");
    }

    @Test
    void aCalendarThatIsNeededStaysAndOneIsToldWhy() {
        UI.getCurrent().navigate("calendars/always");

        delete();

        assertThat(calendars.details("always")).isPresent();
        assertThat(words(_get(CalendarNotice.class))).contains("always");
    }

    @Test
    void aFeedThatCannotBeReadIsRefusedAtItsField() {
        add();
        var feed = field("Feed with more holidays (iCalendar)");

        _setValue(feed, "http://127.0.0.1:9/holidays.ics");
        save();

        assertThat(feed.isInvalid()).isTrue();
        assertThat(feed.getErrorMessage()).contains("The feed cannot be reached");
        assertThat(calendars.details(KEY).orElseThrow().feed()).isNull();
    }

    @Test
    void nobodyLeavesWhatIsNotSavedWithoutBeingAsked() {
        UI.getCurrent().navigate("calendars/standard");
        _setValue(field("Title in English"), "Other");

        UI.getCurrent().navigate("calendars");

        assertThat(_get(H1.class).getText()).isNotEqualTo("Calendars");
        ComponentUtil.fireEvent(
                _get(ConfirmDialog.class), new ConfirmDialog.ConfirmEvent(_get(ConfirmDialog.class), true));
        assertThat(_get(H1.class).getText()).isEqualTo("Calendars");
    }

    private void add() {
        UI.getCurrent().navigate("calendars/new");
        _setValue(field("Title in English"), "Screens");
        _setValue(field("Title in Chinese"), "屏幕");
        _setValue(field("Key"), KEY);
        save();
    }

    private static void save() {
        _click(button("Save"));
    }

    private static void delete() {
        _click(button("Delete the calendar"));
        var sure = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(sure, new ConfirmDialog.ConfirmEvent(sure, true));
    }

    /** What a picked date does in a browser. */
    private static void follow() {
        _setValue(day("Sunday"), " ");
    }

    private static Button button(String text) {
        return _get(Button.class, button -> button.withText(text));
    }

    private static TextField field(String label) {
        return _get(TextField.class, field -> field.withLabel(label));
    }

    private static HoursField day(String name) {
        return _get(
                HoursField.class,
                field -> field.withPredicate(
                        hours -> name.equals(hours.getAriaLabel().orElse(""))));
    }

    private LocalDate firstWednesday() {
        var first = LocalDate.now(clock).withDayOfMonth(1);
        return first.plusDays(Math.floorMod(
                DayOfWeek.WEDNESDAY.getValue() - first.getDayOfWeek().getValue(), 7));
    }

    private static List<DayCell> wednesdays() {
        return _find(DayCell.class).stream()
                .filter(cell -> cell.getElement().getAttribute("aria-label").startsWith("Wednesday"))
                .toList();
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }
}
