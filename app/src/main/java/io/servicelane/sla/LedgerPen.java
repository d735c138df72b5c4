package io.servicelane.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what happens to one clock; nothing that was written is ever changed. */
final class LedgerPen {

    private final List<LedgerEntry> written = new ArrayList<>();

    /** Something was done to the clock, which shows that face since. */
    void changed(
            LedgerEvent event,
            String actor,
            String reason,
            Instant now,
            Promise promise,
            Duration consumedBefore,
            @Nullable Instant dueBefore,
            ClockFace after) {
        written.add(new LedgerEntry(
                now,
                event,
                actor,
                reason,
                promise.calendar(),
                promise.budget(),
                consumedBefore,
                after.consumed(now),
                dueBefore,
                after.dueAt(),
                Duration.ZERO));
    }

    /** The budget was used up at that moment; it is noticed now. */
    void breached(Instant now, Instant due, Promise promise, Duration used) {
        written.add(new LedgerEntry(
                now,
                LedgerEvent.BREACHED,
                ServiceClock.DESK,
                "used-up",
                promise.calendar(),
                promise.budget(),
                used,
                used,
                due,
                due,
                Duration.between(due, now)));
    }

    List<LedgerEntry> written() {
        return List.copyOf(written);
    }
}
