package io.servicelane.calendar.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.servicelane.calendar.CalendarDetails;
import io.servicelane.ui.Badge;
import io.servicelane.ui.Badge.Tone;
import io.servicelane.ui.Moments;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The address of a feed with more holidays, and how it fared when it was last read. */
class FeedField extends Div {

    private static final int LONGEST = 1000;

    private final transient Moments moments;
    private final TextField address = new TextField(getTranslation("calendars.feed"));
    private final Button read;
    private final Div state = new Div();

    FeedField(Moments moments, Runnable changed, Runnable readNow) {
        this.moments = moments;
        addClassName("feed");
        address.setManualValidation(true);
        address.setMaxLength(LONGEST);
        address.setPlaceholder("https://");
        address.setHelperText(getTranslation("calendars.feed.hint"));
        address.setClearButtonVisible(true);
        address.setValueChangeMode(ValueChangeMode.LAZY);
        address.getElement().setAttribute("inputmode", "url");
        // never disabled for want of an address: who types one and presses Tab would jump over it
        read = new Button(getTranslation("calendars.feed.read"), click -> {
            if (address() == null) {
                address.focus();
                ready();
            } else {
                readNow.run();
            }
        });
        read.setDisableOnClick(true);
        state.addClassName("state");
        state.getElement().setAttribute("role", "status");
        address.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                state.removeAll();
                changed.run();
            }
        });
        var line = new Div(address, read);
        line.addClassName("line");
        add(line, state);
    }

    void show(CalendarDetails calendar) {
        address.setValue(calendar.feed() == null ? "" : calendar.feed());
        state.removeAll();
        if (calendar.feed() == null) {
            return;
        }
        if (calendar.feedProblem() != null) {
            state.add(
                    new Badge(getTranslation("calendars.feed.failed"), Tone.ALARM),
                    new Span(getTranslation(
                            calendar.feedProblem().message(),
                            calendar.feedProblem().arguments().toArray())),
                    new Span(
                            calendar.feedGoodAt() == null
                                    ? getTranslation("calendars.feed.never")
                                    : getTranslation(
                                            "calendars.feed.last-good",
                                            calendar.feedDates().size(),
                                            moments.at(calendar.feedGoodAt()))));
        } else if (calendar.feedGoodAt() != null) {
            state.add(new Span(getTranslation(
                    "calendars.feed.good", calendar.feedDates().size(), moments.at(calendar.feedGoodAt()))));
        }
    }

    /** The feed was read, but does not count before the calendar is saved. */
    void showFound(int dates) {
        state.removeAll();
        state.add(new Span(getTranslation("calendars.feed.found", dates)));
    }

    /** May be pressed again. */
    void ready() {
        read.setEnabled(true);
    }

    @Nullable
    String address() {
        return address.getValue().isBlank() ? null : address.getValue().strip();
    }

    Optional<Place> at(String path) {
        return path.equals("feed") ? Optional.of(place()) : Optional.empty();
    }

    Place place() {
        return Place.of(address.getLabel(), address);
    }
}
