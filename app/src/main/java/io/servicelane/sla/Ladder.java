package io.servicelane.sla;

import java.time.Duration;
import java.util.Optional;

/** How far it is from one level of an escalation ladder to the next. */
interface Ladder {

    /** How much more working time than the level before; empty when the ladder has no such level. */
    Optional<Duration> after(int level);
}
