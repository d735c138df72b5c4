package io.servicelane.process.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;

/** A repetition such as {@code R3/PT1H}. The engine counts repetitions from the first one by one, and would never end. */
final class Cycle {

    private static final Pattern REPEATED = Pattern.compile("R\\d*(/.*)?", Pattern.DOTALL);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Instant EARLIEST = Instant.parse("2020-01-01T00:00:00Z");

    private Cycle() {}

    /** Whether it repeats without a pause, or began so long ago that counting would take too long. */
    static boolean isTooFast(String time) {
        return REPEATED.matcher(time).matches()
                && Stream.of(time.split("/")).skip(1).anyMatch(part -> isShort(part) || isEarly(part));
    }

    private static boolean isShort(String part) {
        if (!part.startsWith("P") && !part.startsWith("-P")) {
            return false;
        }
        try {
            var moment = new GregorianCalendar(2024, Calendar.JANUARY, 1);
            var before = moment.getTimeInMillis();
            DatatypeFactory.newInstance().newDuration(part).addTo(moment);
            return moment.getTimeInMillis() - before < SHORTEST.toMillis();
        } catch (DatatypeConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IllegalArgumentException | ArithmeticException noDuration) {
            return true;
        }
    }

    private static boolean isEarly(String part) {
        try {
            return part.matches("\\d{4}-.*")
                    && org.camunda.bpm.engine.impl.calendar.DateTimeUtil.parseDate(part)
                            .before(Date.from(EARLIEST));
        } catch (IllegalArgumentException noDate) {
            return true;
        }
    }
}
