package io.servicelane.process;

/**
 * What the gate asks of the desk before a table of targets is deployed. It is asked while the engine starts, so whoever
 * answers must not need the engine.
 */
public interface SlaFacts {

    /** Whether there is a working calendar with that key. */
    boolean hasCalendar(String key);
}
