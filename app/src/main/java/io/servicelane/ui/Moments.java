package io.servicelane.ui;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Moments in words for whoever looks: their language, their time zone, the desk's clock. */
@Component
public class Moments {

    /** The zone of a viewer whose browser does not tell. */
    public static final ZoneId HOME_ZONE = ZoneOffset.UTC;

    private final Clock clock;
    private final MessageSource messages;

    Moments(Clock clock, MessageSource messages) {
        this.clock = clock;
        this.messages = messages;
    }

    /** How long ago, for example {@code 12 min}, {@code 3 h 5 min}, {@code 4 d}. */
    public String since(Instant past) {
        return length(Duration.between(past, clock.instant()));
    }

    /** How long until then, or by how much it is late. */
    public String until(Instant due) {
        var left = Duration.between(clock.instant(), due);
        return left.isNegative() ? word("moment.late", length(left.negated())) : word("moment.left", length(left));
    }

    /** Whether the moment is behind us on the desk's clock. */
    public boolean isPast(Instant moment) {
        return moment.isBefore(clock.instant());
    }

    /** Whether the moment is ahead by less than that much. */
    public boolean isWithin(Instant moment, Duration ahead) {
        return moment.isBefore(clock.instant().plus(ahead));
    }

    /** Today only the time; this year day and time; else the full date. */
    public String at(Instant moment) {
        var local = moment.atZone(zone());
        var now = clock.instant().atZone(zone());
        if (local.toLocalDate().equals(now.toLocalDate())) {
            return DateTimeFormatter.ofPattern("HH:mm").format(local);
        }
        var pattern = local.getYear() == now.getYear() ? "moment.this-year" : "moment.other-year";
        return DateTimeFormatter.ofPattern(word(pattern), UI.getCurrent().getLocale())
                .format(local);
    }

    /** Date and time in full, for titles and tooltips. */
    public String full(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(UI.getCurrent().getLocale())
                .format(moment.atZone(zone()));
    }

    /** The day the moment falls on, for headings: today, yesterday or the date. */
    public String day(Instant moment) {
        var day = moment.atZone(zone()).toLocalDate();
        var ago = ChronoUnit.DAYS.between(day, clock.instant().atZone(zone()).toLocalDate());
        if (ago == 0 || ago == 1) {
            return word(ago == 0 ? "moment.today" : "moment.yesterday");
        }
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(UI.getCurrent().getLocale())
                .format(day);
    }

    /** The viewer's time zone. */
    public ZoneId zone() {
        var known = UI.getCurrent().getSession().getAttribute(ZoneId.class);
        return known == null ? HOME_ZONE : known;
    }

    /** How long, for example {@code 12 min}, {@code 3 h 5 min}, {@code 4 d}. */
    public String length(Duration length) {
        if (length.toMinutes() < 1) {
            return word("moment.minute-part");
        }
        if (length.toHours() < 1) {
            return word("moment.minutes", length.toMinutes());
        }
        if (length.toHours() < 10 && length.toMinutesPart() > 0) {
            return word("moment.hours-minutes", length.toHours(), length.toMinutesPart());
        }
        return length.toHours() < 48 ? word("moment.hours", length.toHours()) : word("moment.days", length.toDays());
    }

    private String word(String key, Object... parameters) {
        return messages.getMessage(key, parameters, UI.getCurrent().getLocale());
    }
}
