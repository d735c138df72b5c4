package io.servicelane.sla.ui;

import com.vaadin.flow.component.UI;
import io.servicelane.calendar.Calendars;
import io.servicelane.sla.ClockDetails;
import io.servicelane.sla.ClockState;
import io.servicelane.sla.Explanation;
import io.servicelane.sla.NearestClock;
import io.servicelane.ui.Badge.Tone;
import io.servicelane.ui.Moments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** A clock in a few words: how much working time is left, and whether that is enough. Colour never says it alone. */
@Component
public class ClockWords {

    private final Calendars calendars;
    private final Explanation explanation;
    private final Moments moments;
    private final Clock clock;

    ClockWords(Calendars calendars, Explanation explanation, Moments moments, Clock clock) {
        this.calendars = calendars;
        this.explanation = explanation;
        this.moments = moments;
        this.clock = clock;
    }

    /** The nearest clock of a request; calendars are held in memory, so a list may ask for each row. */
    public Words of(NearestClock nearest) {
        if (nearest.due() == null || nearest.risk() == null) {
            return stopped(nearest.kind(), nearest.left() == null ? Duration.ZERO : nearest.left());
        }
        return running(nearest.kind(), nearest.due(), nearest.risk(), nearest.calendar());
    }

    /** A running clock. */
    public Words running(String kind, Instant due, Instant risk, String calendar) {
        var now = clock.instant();
        var title = kind(kind) + " · " + moments.full(due);
        if (!due.isAfter(now)) {
            return new Words(word("clock.overdue", length(calendar, due, now)), "late", Tone.ALARM, title);
        }
        var left = length(calendar, now, due);
        return risk.isAfter(now)
                ? new Words(word("clock.left", left), "", Tone.QUIET, title)
                : new Words(word("clock.at-risk", left), "soon", Tone.ATTENTION, title);
    }

    /** A clock with its ledger, open or ended. */
    public Words of(ClockDetails details) {
        if (details.state() == ClockState.PAUSED) {
            return stopped(details.kind(), details.left());
        }
        if (details.due() != null && details.risk() != null) {
            return running(details.kind(), details.due(), details.risk(), details.calendar());
        }
        var ended = details.endedAt() == null ? "" : moments.full(details.endedAt());
        var title = kind(details.kind()) + " · " + ended;
        if (details.state() == ClockState.CANCELLED) {
            return new Words(word("clock.cancelled"), "", Tone.QUIET, title);
        }
        return details.attained()
                ? new Words(word("clock.met"), "", Tone.GOOD, title)
                : new Words(word("clock.met-late"), "late", Tone.ALARM, title);
    }

    /** What the clock measures. */
    public String kind(String kind) {
        return explanation.kind(kind, language());
    }

    private Words stopped(String kind, Duration left) {
        var words = left.isNegative() || left.isZero()
                ? word("clock.stopped-overdue")
                : word("clock.stopped", explanation.length(left, language()));
        return new Words(words, "stopped", Tone.PRECIOUS, kind(kind));
    }

    private String length(String calendar, Instant from, Instant to) {
        return explanation.length(calendars.get(calendar).between(from, to), language());
    }

    private static String word(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    private static Locale language() {
        return UI.getCurrent().getLocale();
    }

    /**
     * A clock in words.
     *
     * @param style CSS class of the words: {@code late}, {@code soon}, {@code stopped} or none
     * @param tone of a badge
     * @param title what it measures and when it is due, in full
     */
    public record Words(String text, String style, Tone tone, String title) {

        /** What stands before the length; a narrow column breaks the line behind it. */
        public String lead() {
            return text.substring(0, lengthAt());
        }

        /** The length and what follows it; stays on one line. */
        public String length() {
            return text.substring(lengthAt());
        }

        private int lengthAt() {
            var at = 0;
            while (at < text.length() && !Character.isDigit(text.charAt(at))) {
                at++;
            }
            return at;
        }
    }
}
