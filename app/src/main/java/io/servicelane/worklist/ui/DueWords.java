package io.servicelane.worklist.ui;

import io.servicelane.sla.ui.ClockWords;
import io.servicelane.sla.ui.ClockWords.Words;
import io.servicelane.ui.Badge.Tone;
import io.servicelane.ui.Moments;
import io.servicelane.worklist.WorkItem;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * When work is due, in a few words: the clock in working time; a task that is due by itself, before the clock or
 * without a running one, in plain time.
 */
@Component
class DueWords {

    private static final Duration SOON = Duration.ofMinutes(30);

    private final ClockWords clocks;
    private final Moments moments;

    DueWords(ClockWords clocks, Moments moments) {
        this.clocks = clocks;
        this.moments = moments;
    }

    Words of(WorkItem item) {
        var clock = item.clock();
        var due = item.due();
        if (clock != null && (due == null || clock.due() != null && !due.isBefore(clock.due()))) {
            return clocks.of(clock);
        }
        if (due == null) {
            return new Words("", "", Tone.QUIET, "");
        }
        var style = moments.isPast(due) ? "late" : moments.isWithin(due, SOON) ? "soon" : "";
        return new Words(moments.until(due), style, Tone.QUIET, moments.full(due));
    }
}
