package io.servicelane.notification;

import io.micrometer.core.instrument.MeterRegistry;
import io.servicelane.security.Account;
import java.time.Clock;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Where notices are put up, each once for each person; a letter of it waits to be bundled. */
@Component
class Noticeboard {

    private final NoticeTable notices;
    private final WaitingLetters letters;
    private final ApplicationEventPublisher events;
    private final MeterRegistry meters;
    private final Clock clock;

    Noticeboard(
            NoticeTable notices,
            WaitingLetters letters,
            ApplicationEventPublisher events,
            MeterRegistry meters,
            Clock clock) {
        this.notices = notices;
        this.letters = letters;
        this.events = events;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Tells a person, in the caller's transaction. Whom no letter can reach finds it on the screen.
     *
     * @return false when they were told of the matter before
     */
    boolean pin(Account person, Matter matter, Set<Way> ways) {
        var byLetter = ways.stream().filter(way -> way.reachesByLetter(person)).toList();
        var onDesk = ways.contains(Way.DESK) || byLetter.isEmpty();
        var now = clock.instant();
        var added = notices.add(person.username(), matter, onDesk, now);
        if (added.isEmpty()) {
            return false;
        }
        byLetter.stream()
                .flatMap(way -> way.channel().stream())
                .forEach(channel -> letters.add(added.getAsLong(), person.username(), channel, now));
        meters.counter("servicelane.notices", "about", matter.about()).increment();
        events.publishEvent(new NoticesChanged(person.username()));
        return true;
    }
}
