package io.servicelane.process;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Cockpit asks of the desk about clocks. No customer is named. */
public interface ClockBoard {

    /** The clocks of the request that runs as this process instance, oldest first; none for other processes. */
    List<ClockLine> clocks(String processInstanceId);

    /** How many clocks run, are at risk and overdue at each element of this process definition that holds tokens. */
    List<ElementClocks> elements(String processDefinitionId);

    /**
     * A clock in one line. Times in UTC.
     *
     * @param state RUNNING, PAUSED, BREACHED, MET or CANCELLED
     * @param consumed working time used up to now
     * @param due null while it does not run
     * @param level the ladder's level reached; 0 while it is not overdue
     */
    record ClockLine(
            String request,
            String kind,
            String state,
            Duration budget,
            Duration consumed,
            String calendar,
            @Nullable Instant due,
            int level) {}

    /**
     * Clocks of the requests whose token is at an element.
     *
     * @param running those in time
     */
    record ElementClocks(String element, long running, long atRisk, long overdue, long paused) {}
}
