package io.servicelane.calendar.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All time zones there are, each with how far it is from UTC now. */
class ZoneField extends ComboBox<String> {

    ZoneField(Instant now, Runnable changed) {
        setLabel(getTranslation("calendars.zone"));
        setManualValidation(true);
        setItemLabelGenerator(zone -> label(zone, offset(zone, now)));
        fill(new TreeSet<>(ZoneId.getAvailableZoneIds()));
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
    }

    void show(ZoneId zone) {
        // a calendar that came over REST may be in a zone like +08:00, which no list has
        var zones = new TreeSet<>(ZoneId.getAvailableZoneIds());
        if (zones.add(zone.getId())) {
            fill(zones);
        }
        setValue(zone.getId());
    }

    @Nullable
    ZoneId zone() {
        return getValue() == null ? null : ZoneId.of(getValue());
    }

    private void fill(TreeSet<String> zones) {
        setItems((zone, typed) -> words(getItemLabelGenerator().apply(zone)).contains(words(typed)), zones);
    }

    private static String label(String zone, String offset) {
        return zone.equals(offset) ? zone : zone + " (" + offset + ")";
    }

    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String offset(String zone, Instant now) {
        var offset = ZoneId.of(zone).getRules().getOffset(now).getId();
        return offset.equals("Z") ? "UTC" : "UTC" + offset;
    }
}
