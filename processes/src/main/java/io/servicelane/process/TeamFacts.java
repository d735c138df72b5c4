package io.servicelane.process;

import java.util.Set;

/** What the gate asks of the desk about its teams. It is asked while the engine starts, so whoever answers must not need the engine. */
public interface TeamFacts {

    /** Keys of the teams, each the name of its queue. */
    Set<String> queues();
}
