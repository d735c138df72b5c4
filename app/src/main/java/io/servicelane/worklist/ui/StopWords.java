package io.servicelane.worklist.ui;

import com.vaadin.flow.component.Component;
import io.servicelane.process.Stop;
import io.servicelane.process.Waiting;
import io.servicelane.process.Waiting.Reason;
import io.servicelane.ui.Colleagues;
import io.servicelane.ui.Moments;
import io.servicelane.ui.diagram.DiagramBadge;
import io.servicelane.ui.diagram.DiagramBadge.Tone;
import io.servicelane.worklist.WorkItem;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says how long a request was at a step, and what it waits for there. */
class StopWords {

    private final Colleagues colleagues;
    private final Moments moments;

    StopWords(Colleagues colleagues, Moments moments) {
        this.colleagues = colleagues;
        this.moments = moments;
    }

    String at(Instant moment) {
        return moments.at(moment);
    }

    /** How long it took, or takes already. */
    String took(Component words, Stop stop) {
        if (stop.waiting() != null) {
            var now = moments.since(stop.reached());
            return stop.total().isZero()
                    ? words.getTranslation("journey.first", now)
                    : words.getTranslation("journey.again", now, moments.length(stop.total()));
        }
        var total = stop.isMoment() ? words.getTranslation("journey.moment") : moments.length(stop.total());
        return stop.visits() == 1 ? total : words.getTranslation("journey.visits", total, stop.visits());
    }

    /** By whom it was done, or why it waits. */
    String who(Component words, Stop stop, List<WorkItem> work) {
        var waiting = stop.waiting();
        if (waiting == null) {
            return stop.by() == null
                    ? words.getTranslation("journey.desk")
                    : words.getTranslation("journey.by", colleagues.name(stop.by()));
        }
        if (waiting.reason() == Reason.PERSON) {
            return person(words, stop, work);
        }
        var key = "journey." + waiting.reason().name().toLowerCase(Locale.ROOT);
        return waiting.until() == null
                ? words.getTranslation(key)
                : words.getTranslation(key + "-until", moments.at(waiting.until()));
    }

    private String person(Component words, Stop stop, List<WorkItem> work) {
        var item =
                work.stream().filter(each -> each.key().equals(stop.element())).findFirst();
        var assignee = item.map(WorkItem::assignee);
        var queue = item.map(WorkItem::queue);
        return assignee.map(name -> words.getTranslation("journey.person", colleagues.name(name)))
                .or(() -> queue.map(key -> words.getTranslation("journey.queue", colleagues.queue(key))))
                .orElseGet(() -> words.getTranslation("journey.task"));
    }

    /** What stands on the step in the drawing; nothing where it only passed by. */
    Optional<DiagramBadge> badge(Component words, Stop stop, List<WorkItem> work) {
        var waiting = stop.waiting();
        if (waiting == null) {
            return stop.isMoment()
                    ? Optional.empty()
                    : Optional.of(new DiagramBadge(stop.element(), times(stop), Tone.PAST));
        }
        var since = moments.since(stop.reached());
        var why = why(words, waiting, stop, work);
        var tone = waiting.reason() == Reason.STUCK ? Tone.STUCK : Tone.NOW;
        return Optional.of(new DiagramBadge(
                stop.element(), why.map(reason -> since + " · " + reason).orElse(since), tone));
    }

    private String times(Stop stop) {
        return stop.visits() == 1 ? moments.length(stop.total()) : stop.visits() + " × " + moments.length(stop.total());
    }

    private Optional<String> why(Component words, Waiting waiting, Stop stop, List<WorkItem> work) {
        return switch (waiting.reason()) {
            case PERSON -> work.stream()
                    .filter(each -> each.key().equals(stop.element()))
                    .findFirst()
                    .map(item -> item.assignee() == null
                            ? item.queue() == null ? null : colleagues.queue(item.queue())
                            : colleagues.name(item.assignee()));
            case TIME -> Optional.ofNullable(waiting.until())
                    .map(until -> words.getTranslation("journey.badge.time", moments.at(until)));
            case CUSTOMER -> Optional.of(words.getTranslation("journey.badge.customer"));
            case RETRY -> Optional.of(words.getTranslation("journey.badge.retry"));
            case STUCK -> Optional.of(words.getTranslation("journey.badge.stuck"));
            case MESSAGE, PART, ENGINE -> Optional.empty();
        };
    }
}
