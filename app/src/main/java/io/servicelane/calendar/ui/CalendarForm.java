package io.servicelane.calendar.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.servicelane.calendar.CalendarDefinition;
import io.servicelane.calendar.CalendarDetails;
import io.servicelane.calendar.CalendarProblem;
import io.servicelane.calendar.PublicHolidays;
import io.servicelane.ui.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The fields of a calendar. What is typed can be asked for at any time; what cannot be read is left out of it. */
class CalendarForm extends Div {

    private static final int LONGEST_NAME = 200;

    private final Runnable changed;
    private final TextField titleEn = text("calendars.title.en", 100);
    private final TextField titleZh = text("calendars.title.zh", 100);
    private final TextField key = text("calendars.key", 64);
    private final ZoneField zone;
    private final WeekFields week;
    private final PublicHolidayFields publicHolidays;
    private final DateRows<TextField> holidays;
    private final DateRows<HoursField> exceptions;
    private final FeedField feed;

    CalendarForm(PublicHolidays known, Moments moments, Instant now, Runnable changed, Runnable readFeed) {
        this.changed = changed;
        zone = new ZoneField(now, changed);
        week = new WeekFields(changed);
        publicHolidays = new PublicHolidayFields(known, changed);
        holidays = new DateRows<>("holidays", this::nameOfHoliday, changed);
        exceptions = new DateRows<>("exceptions", this::hoursOfException, changed);
        feed = new FeedField(moments, changed, readFeed);
        key.setHelperText(getTranslation("calendars.key.hint"));

        addClassName("fields");
        var titles = new Div(titleEn, titleZh, key, zone);
        titles.addClassName("pair");
        add(
                section("calendars.section.name", titles),
                section("calendars.section.week", hint("calendars.week.hint"), week),
                section(
                        "calendars.section.holidays",
                        publicHolidays,
                        new H3(getTranslation("calendars.holidays")),
                        holidays,
                        feed),
                section("calendars.exceptions", hint("calendars.exceptions.hint"), exceptions));
    }

    void show(CalendarDetails calendar) {
        var definition = calendar.definition();
        titleEn.setValue(calendar.titleEn());
        titleZh.setValue(calendar.titleZh());
        key.setValue(calendar.key());
        key.setVisible(calendar.version() == 0);
        zone.show(definition.zone());
        week.show(definition.week());
        publicHolidays.show(definition.country(), definition.subdivision());
        holidays.show(definition.holidays(), TextField::setValue);
        exceptions.show(definition.exceptions(), HoursField::show);
        showFeed(calendar);
        places().forEach(Place::forget);
    }

    void showFeed(CalendarDetails calendar) {
        feed.show(calendar);
    }

    FeedField feed() {
        return feed;
    }

    /** The first field, where one begins. */
    void focus() {
        titleEn.focus();
    }

    /** What is typed, on the calendar it was. */
    CalendarDetails typed(CalendarDetails was) {
        var dates = Objects.equals(feed.address(), was.feed()) ? was.feedDates() : new TreeMap<LocalDate, String>();
        return new CalendarDetails(
                key.getValue().strip(),
                titleEn.getValue().strip(),
                titleZh.getValue().strip(),
                definition(),
                feed.address(),
                dates,
                was.feedCheckedAt(),
                was.feedGoodAt(),
                was.feedProblem(),
                was.version());
    }

    private CalendarDefinition definition() {
        return new CalendarDefinition(
                Objects.requireNonNullElse(zone.zone(), (ZoneId) ZoneOffset.UTC),
                week.value(),
                holidays.value(name -> name.getValue().strip()),
                exceptions.value(HoursField::spans),
                publicHolidays.country(),
                publicHolidays.subdivision());
    }

    /** What cannot be read. */
    List<CalendarProblem> unread() {
        var problems = new ArrayList<CalendarProblem>();
        if (zone.zone() == null) {
            problems.add(new CalendarProblem("zone", "calendar.zone-missing", List.of()));
        }
        week.problems().forEach(problems::add);
        holidays.problems().forEach(problems::add);
        exceptions.problems().forEach(problems::add);
        exceptions
                .value(HoursField::unread)
                .forEach((date, pieces) -> pieces.forEach(piece -> problems.add(new CalendarProblem(
                        "exceptions." + date, "calendars.hours.unread", List.of(date.toString(), piece)))));
        return problems;
    }

    /**
     * Tells each problem at its field, instead of those told before.
     *
     * @return what the fields with problems are called, from top to bottom
     */
    List<String> tell(List<CalendarProblem> problems) {
        places().forEach(Place::forget);
        problems.forEach(problem -> at(problem.field())
                .ifPresent(place -> place.tell(
                        getTranslation(problem.message(), problem.arguments().toArray()))));
        return told().map(Place::name).distinct().toList();
    }

    boolean hasPlaceFor(CalendarProblem problem) {
        return at(problem.field()).isPresent();
    }

    /** Goes to the first field that has a problem. */
    void focusFirstProblem() {
        told().findFirst().ifPresent(place -> place.focus().focus());
    }

    private Stream<Place> told() {
        return places().filter(place -> place.field().isInvalid());
    }

    private Optional<Place> at(String path) {
        return switch (path) {
            case "title.en" -> Optional.of(Place.of(titleEn.getLabel(), titleEn));
            case "title.zh" -> Optional.of(Place.of(titleZh.getLabel(), titleZh));
            case "key" -> Optional.of(Place.of(key.getLabel(), key));
            case "zone" -> Optional.of(Place.of(zone.getLabel(), zone));
            default -> week.at(path)
                    .or(() -> publicHolidays.at(path))
                    .or(() -> holidays.at(path))
                    .or(() -> exceptions.at(path))
                    .or(() -> feed.at(path));
        };
    }

    private Stream<Place> places() {
        return Stream.of(
                        Stream.of("title.en", "title.zh", "key", "zone").flatMap(path -> at(path).stream()),
                        week.places(),
                        publicHolidays.places(),
                        holidays.places(),
                        Stream.of(feed.place()),
                        exceptions.places())
                .flatMap(places -> places);
    }

    private TextField text(String label, int longest) {
        var text = new TextField(getTranslation(label));
        text.setManualValidation(true);
        text.setMaxLength(longest);
        follow(text);
        return text;
    }

    private TextField nameOfHoliday() {
        var name = new TextField();
        name.setManualValidation(true);
        name.setMaxLength(LONGEST_NAME);
        name.addClassName("grow");
        name.setAriaLabel(getTranslation("calendars.holiday.name"));
        name.setPlaceholder(getTranslation("calendars.holiday.name"));
        name.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        follow(name);
        return name;
    }

    private HoursField hoursOfException() {
        var hours = new HoursField(changed);
        hours.addClassName("grow");
        hours.setAriaLabel(getTranslation("calendars.exception.hours"));
        return hours;
    }

    private void follow(TextField text) {
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
    }

    private Component section(String title, Component... parts) {
        var section = new Section(new H2(getTranslation(title)));
        section.addClassName("card");
        section.add(parts);
        return section;
    }

    private Component hint(String words) {
        var hint = new Paragraph(getTranslation(words));
        hint.addClassName("quiet");
        return hint;
    }
}
