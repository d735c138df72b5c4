package io.servicelane.sla;

/** What a clock does at this moment. */
public enum ClockState {
    /** It runs and has budget left. */
    RUNNING,
    /** The customer has the next word; nothing is used up. */
    PAUSED,
    /** It runs, and the budget has been used up. */
    BREACHED,
    /** What it measured was done; {@link ClockDetails#attained()} says whether in time. */
    MET,
    /** It no longer matters: the request was cancelled, or there is no such target any more. */
    CANCELLED;

    /** Whether it can still be used up. */
    public boolean isOpen() {
        return this == RUNNING || this == PAUSED || this == BREACHED;
    }
}
