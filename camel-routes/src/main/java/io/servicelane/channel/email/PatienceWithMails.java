package io.servicelane.channel.email;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers since when a mail has been failing. One that always fails for the same inner reason would otherwise be
 * tried at every look for ever, and nobody would hear of it.
 */
final class PatienceWithMails {

    private static final int MOST = 10_000;

    private final Duration patience;
    private final Clock clock;
    private final Map<String, Instant> failing = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    };

    PatienceWithMails(Duration patience, Clock clock) {
        this.patience = patience;
        this.clock = clock;
    }

    /** Notes that it failed once more; true when that has gone on for too long. */
    synchronized boolean isOver(String mail) {
        var since = failing.computeIfAbsent(mail, first -> clock.instant());
        return since.plus(patience).isBefore(clock.instant());
    }

    /** Forgets it. */
    synchronized void forget(String mail) {
        failing.remove(mail);
    }
}
