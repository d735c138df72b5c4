package io.servicelane.calendar;

/** A feed cannot be used; says why. */
class FeedUnusable extends RuntimeException {

    private final transient CalendarProblem problem;

    /** @param why last part of the key in the message bundles */
    FeedUnusable(String why, Object... arguments) {
        super("The feed cannot be used: " + why);
        this.problem = CalendarProblem.of("feed", "calendar.feed-" + why, arguments);
    }

    CalendarProblem problem() {
        return problem;
    }
}
