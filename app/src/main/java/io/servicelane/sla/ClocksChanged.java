package io.servicelane.sla;

import io.servicelane.process.RequestNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clocks of requests changed. Published in the same transaction. */
public record ClocksChanged(List<Change> changes) {

    /** The request's nearest clock afterwards; null when none is open. */
    public record Change(RequestNumber request, @Nullable NearestClock nearest) {}
}
