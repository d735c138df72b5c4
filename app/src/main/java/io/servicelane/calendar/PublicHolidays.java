package io.servicelane.calendar;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The public holidays of countries and their subdivisions, by jollyday. */
@Component
public class PublicHolidays {

    PublicHolidays() {}

    /** Codes of all countries that are known, sorted. */
    public List<String> countries() {
        return HolidayManager.getSupportedCalendarCodes().stream()
                .map(code -> code.toLowerCase(Locale.ROOT))
                .filter(code -> code.length() == 2)
                .sorted()
                .toList();
    }

    /** Codes and names of the country's subdivisions, by code; none for a country that has none or is not known. */
    public Map<String, String> subdivisions(String country, Locale language) {
        if (!countries().contains(country)) {
            return Map.of();
        }
        Map<String, CalendarHierarchy> children =
                manager(country).getCalendarHierarchy().getChildren();
        var names = new TreeMap<String, String>();
        children.forEach((code, part) -> names.put(code, part.getDescription(language)));
        return names;
    }

    /** The holidays of a year with their names; none in years for which they cannot be reckoned. */
    public Map<LocalDate, String> ofYear(String country, @Nullable String subdivision, int year, Locale language) {
        return holidays(country, subdivision, year).stream()
                .collect(Collectors.toMap(
                        Holiday::getDate,
                        holiday -> holiday.getDescription(language),
                        (one, other) -> one,
                        TreeMap::new));
    }

    Predicate<LocalDate> of(@Nullable String country, @Nullable String subdivision) {
        if (country == null) {
            return day -> false;
        }
        var years = new ConcurrentHashMap<Integer, Set<LocalDate>>();
        return day -> years.computeIfAbsent(day.getYear(), year -> dates(country, subdivision, year))
                .contains(day);
    }

    private static Set<LocalDate> dates(String country, @Nullable String subdivision, int year) {
        return holidays(country, subdivision, year).stream()
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Holiday> holidays(String country, @Nullable String subdivision, int year) {
        try {
            return manager(country).getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, parts(subdivision));
        } catch (DateTimeException beyondTheMoonsCalendar) {
            // Java's Hijrah calendar ends in 2174
            return Set.of();
        }
    }

    private static String[] parts(@Nullable String subdivision) {
        return subdivision == null ? new String[0] : new String[] {subdivision};
    }

    private static HolidayManager manager(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country));
    }
}
