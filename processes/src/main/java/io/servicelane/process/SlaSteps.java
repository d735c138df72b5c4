package io.servicelane.process;

import java.time.Instant;
import java.util.Optional;

/**
 * What a process asks of the desk about the clocks of its request. Every call runs in the engine's transaction. The
 * ledger decides; the engine's timers are only alarms, and an alarm that rings too early changes nothing.
 */
public interface SlaSteps {

    /** When the next clock comes to be at risk, UTC; empty while none runs that has not been warned of. */
    Optional<Instant> atRiskAt(RequestNumber request);

    /** When the next clock is overdue, or reaches the next level of its ladder, UTC; empty while none can. */
    Optional<Instant> overdueAt(RequestNumber request);

    /**
     * The alarm "at risk" rang. Marks the one clock that has been at risk for longest as warned of, and sets the alarm
     * for the next.
     *
     * @return kind of the clock, for example {@code RESOLUTION}; empty when the ledger says "not yet"
     */
    Optional<String> takeAtRisk(RequestNumber request);

    /**
     * The alarm "overdue" rang. Notes the breach when it is the first, counts the level, and sets the alarm for the
     * next level.
     *
     * @return the clock and the level it has reached; empty when the ledger says "not yet"
     */
    Optional<Overdue> takeOverdue(RequestNumber request);

    /** What the analysts' table {@code escalationLadder} says about a level; empty when the ladder has no such level. */
    Optional<LadderLevel> level(RequestNumber request, String clock, int level);

    /** Starts the clock of that kind, where {@code slaTargets} has a target for it that waits for this step. */
    void startClock(RequestNumber request, String clock);

    /** What the clock of that kind was for has been done; nothing happens when none runs. */
    void stopClock(RequestNumber request, String clock);

    /**
     * A clock that is overdue.
     *
     * @param clock its kind, for example {@code RESPONSE}
     * @param level 1 when the budget has just been used up; one more for each rung of the ladder
     */
    record Overdue(String clock, int level) {}
}
