package io.servicelane.migration;

import io.servicelane.process.RequestNumber;
import io.servicelane.process.migration.Obstacle;
import java.util.List;

/**
 * A running request that a plan is about.
 *
 * @param elements ids of the elements it stands at
 * @param obstacles why it cannot be moved; empty when it can
 */
public record Candidate(RequestNumber request, List<String> elements, List<Obstacle> obstacles, Stand stand) {

    /** Whether nothing stands in its way. */
    public boolean isMovable() {
        return obstacles.isEmpty();
    }
}
