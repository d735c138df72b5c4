package io.servicelane.process;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One level of an escalation ladder, as the table {@code escalationLadder} says it.
 *
 * @param tell who is told: {@code assignee}, {@code team}, {@code supervisor}, {@code admin} or user names
 * @param by how they are told: {@code desk}, {@code email}, {@code sms}
 * @param raisesPriority whether the request becomes one level more urgent
 * @param reassignTo key of the queue that gets the work; {@code own} for back to its own queue; null for neither
 * @param after how much more working time than the level before, for level 1 than the due date; not negative
 */
public record LadderLevel(
        Set<String> tell, Set<String> by, boolean raisesPriority, @Nullable String reassignTo, Duration after) {}
