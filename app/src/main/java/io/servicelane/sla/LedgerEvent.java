package io.servicelane.sla;

/** What can happen to a clock. */
public enum LedgerEvent {
    STARTED,
    PAUSED,
    RESUMED,
    /** What it measured was done, in time or late. */
    MET,
    /** The budget was used up. */
    BREACHED,
    /** It was given another budget or calendar; consumed time and pauses stay. */
    RETARGETED,
    /** Its calendar changed; what was consumed is counted again by the new one. */
    RECALENDARED,
    CANCELLED
}
