package io.servicelane.process;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a process asks of the desk about words to colleagues. Every call runs in the engine's transaction. */
public interface TeamSteps {

    /** Tells colleagues something about the request: once for each person, request, matter, clock and level. */
    void tell(RequestNumber request, TeamNotice notice);

    /**
     * What colleagues are told.
     *
     * @param about kebab-case key of the sentence in the message bundles: {@code at-risk}, {@code overdue}
     * @param clock kind of the clock it is about; null when it is about none
     * @param level level of the ladder; 0 when it is about none
     * @param to {@code assignee} (the team while nobody has it), {@code team}, {@code supervisor}, {@code admin}, or user
     *     names; never a customer
     * @param by {@code desk}, {@code email}, {@code sms}
     */
    record TeamNotice(String about, @Nullable String clock, int level, Set<String> to, Set<String> by) {}
}
