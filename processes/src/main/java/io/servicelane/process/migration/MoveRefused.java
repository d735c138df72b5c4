package io.servicelane.process.migration;

import java.util.List;

/** The engine does not move a request; nothing of it was changed. */
public class MoveRefused extends RuntimeException {

    private final transient List<Obstacle> obstacles;

    MoveRefused(List<Obstacle> obstacles, Throwable cause) {
        super(obstacles.isEmpty() ? "Not moved" : obstacles.get(0).detail(), cause);
        this.obstacles = List.copyOf(obstacles);
    }

    /** What stands in the way; at least one thing. */
    public List<Obstacle> obstacles() {
        return obstacles;
    }
}
