package io.servicelane.migration;

import io.servicelane.process.RequestNumber;
import io.servicelane.process.migration.Obstacle;
import java.util.List;

/**
 * What would become of all requests a plan is about.
 *
 * @param movable how many can be moved
 * @param notMovable how many cannot
 * @param examples those that cannot, by number; the first five hundred
 */
public record Forecast(long movable, long notMovable, List<NotMovable> examples) {

    /** A request that cannot be moved, and the first thing in its way. */
    public record NotMovable(RequestNumber request, Obstacle obstacle) {}
}
