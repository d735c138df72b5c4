package io.servicelane.sla;

import io.servicelane.calendar.Calendars;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in sentences why a clock is due when it is, in the reader's language and time zone. */
@Component
public class Explanation {

    private final MessageSource words;
    private final Calendars calendars;

    Explanation(MessageSource words, Calendars calendars) {
        this.words = words;
        this.calendars = calendars;
    }

    /** What the clock measures: the title of its kind, or the kind itself where the bundles do not know it. */
    public String kind(String kind, Locale language) {
        return String.valueOf(words.getMessage("sla.kind." + kind, null, kind, language));
    }

    /** Where the clock stands, in one sentence. */
    public String summary(ClockDetails clock, Locale language, ZoneId zone) {
        var used = length(clock.consumed(), language);
        var budget = length(clock.budget(), language);
        return switch (clock.state()) {
            case RUNNING -> word(
                    "sla.summary.running",
                    language,
                    used,
                    budget,
                    length(clock.left(), language),
                    at(clock.due(), language, zone));
            case PAUSED -> word("sla.summary.paused", language, used, budget, left(clock, language));
            case BREACHED -> word("sla.summary.breached", language, used, budget, at(clock.due(), language, zone));
            case MET -> word(
                    clock.attained() ? "sla.summary.met" : "sla.summary.met-late",
                    language,
                    used,
                    budget,
                    at(clock.endedAt(), language, zone));
            case CANCELLED -> word(
                    "sla.summary.cancelled", language, used, budget, at(clock.endedAt(), language, zone));
        };
    }

    /** The ledger as sentences, oldest first; a stop and its end are one. */
    public List<String> ledger(ClockDetails clock, Locale language, ZoneId zone) {
        var sentences = new ArrayList<String>();
        var lines = clock.ledger();
        for (var index = 0; index < lines.size(); index++) {
            var line = lines.get(index);
            var next = index + 1 < lines.size() ? lines.get(index + 1) : null;
            if (line.event() == LedgerEvent.PAUSED && next != null && next.event() == LedgerEvent.RESUMED) {
                sentences.add(stopped(line, next, language, zone));
                index++;
            } else {
                sentences.add(sentence(line, language, zone));
            }
        }
        return sentences;
    }

    private String stopped(LedgerEntry stop, LedgerEntry end, Locale language, ZoneId zone) {
        return word(
                Objects.equals(stop.dueBefore(), end.dueAfter()) ? "sla.ledger.stopped.same" : "sla.ledger.stopped",
                language,
                at(stop.at(), language, zone),
                at(end.at(), language, zone),
                reason(stop, language),
                length(end.consumedAfter(), language),
                at(stop.dueBefore(), language, zone),
                at(end.dueAfter(), language, zone));
    }

    private String sentence(LedgerEntry line, Locale language, ZoneId zone) {
        return word(
                "sla.ledger." + key(line),
                language,
                at(line.event() == LedgerEvent.BREACHED ? line.dueAfter() : line.at(), language, zone),
                reason(line, language),
                length(line.budget(), language),
                title(line.calendar(), language),
                length(line.consumedAfter(), language),
                at(line.dueBefore(), language, zone),
                at(line.dueAfter(), language, zone),
                length(line.late(), language),
                length(line.consumedBefore(), language),
                line.actor());
    }

    private static String key(LedgerEntry line) {
        if (line.event() == LedgerEvent.BREACHED && line.late().compareTo(Duration.ofMinutes(1)) >= 0) {
            return "BREACHED.late";
        }
        if (line.event() == LedgerEvent.RETARGETED && line.dueAfter() == null) {
            return "RETARGETED.stopped";
        }
        return line.event().name();
    }

    private String title(String calendar, Locale language) {
        return calendars.details(calendar).map(known -> known.title(language)).orElse(calendar);
    }

    private String reason(LedgerEntry line, Locale language) {
        return String.valueOf(words.getMessage("sla.reason." + line.reason(), null, line.reason(), language));
    }

    private String left(ClockDetails clock, Locale language) {
        return clock.left().isNegative() ? length(Duration.ZERO, language) : length(clock.left(), language);
    }

    /** Working time in words, to the minute: {@code 2 h 10 min}; below a minute in seconds. Hours are never days. */
    public String length(Duration length, Locale language) {
        var positive = length.abs();
        if (positive.toMinutes() == 0) {
            return word("sla.length.seconds", language, positive.toSeconds());
        }
        if (positive.toHours() == 0) {
            return word("sla.length.minutes", language, positive.toMinutes());
        }
        return positive.toMinutesPart() == 0
                ? word("sla.length.hours", language, positive.toHours())
                : word("sla.length.hours-minutes", language, positive.toHours(), positive.toMinutesPart());
    }

    /** Day of the week, day and time. */
    public String at(@Nullable Instant moment, Locale language, ZoneId zone) {
        if (moment == null) {
            return "–";
        }
        return DateTimeFormatter.ofPattern(word("sla.moment", language), language)
                .format(moment.atZone(zone));
    }

    private String word(String key, Locale language, Object... arguments) {
        return words.getMessage(key, arguments, language);
    }
}
