package io.servicelane.calendar.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import io.servicelane.calendar.PublicHolidays;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whose public holidays are closed: a country, and perhaps a part of it. */
class PublicHolidayFields extends Div {

    private final transient PublicHolidays publicHolidays;
    private final ComboBox<String> country = new ComboBox<>(getTranslation("calendars.country"));
    private final ComboBox<String> subdivision = new ComboBox<>(getTranslation("calendars.subdivision"));
    private transient Map<String, String> parts = Map.of();

    PublicHolidayFields(PublicHolidays publicHolidays, Runnable changed) {
        this.publicHolidays = publicHolidays;
        addClassName("pair");
        country.setManualValidation(true);
        country.setClearButtonVisible(true);
        country.setPlaceholder(getTranslation("calendars.country.none"));
        country.setItemLabelGenerator(this::countryName);
        country.setItems(publicHolidays.countries().stream()
                .sorted(Comparator.comparing(this::countryName, Collator.getInstance(getLocale())))
                .toList());
        subdivision.setManualValidation(true);
        subdivision.setClearButtonVisible(true);
        subdivision.setItemLabelGenerator(code -> parts.getOrDefault(code, code));
        country.addValueChangeListener(change -> {
            offerParts(change.getValue());
            if (change.isFromClient()) {
                changed.run();
            }
        });
        subdivision.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        offerParts(null);
        add(country, subdivision);
    }

    void show(@Nullable String countryCode, @Nullable String part) {
        country.setValue(countryCode);
        offerParts(countryCode);
        subdivision.setValue(part);
    }

    @Nullable
    String country() {
        return country.getValue();
    }

    @Nullable
    String subdivision() {
        return subdivision.getValue();
    }

    Optional<Place> at(String path) {
        return switch (path) {
            case "country" -> Optional.of(Place.of(country.getLabel(), country));
            case "subdivision" -> Optional.of(Place.of(subdivision.getLabel(), subdivision));
            default -> Optional.empty();
        };
    }

    Stream<Place> places() {
        return Stream.of("country", "subdivision").flatMap(path -> at(path).stream());
    }

    private void offerParts(@Nullable String code) {
        parts = code == null ? Map.of() : publicHolidays.subdivisions(code, getLocale());
        subdivision.setItems(parts.keySet().stream()
                .sorted(Comparator.comparing(parts::get, Collator.getInstance(getLocale())))
                .toList());
        subdivision.setEnabled(!parts.isEmpty());
        subdivision.setPlaceholder(getTranslation(
                code != null && parts.isEmpty() ? "calendars.subdivision.none" : "calendars.subdivision.all"));
    }

    private String countryName(String code) {
        return new Locale("", code.toUpperCase(Locale.ROOT)).getDisplayCountry(getLocale());
    }
}
