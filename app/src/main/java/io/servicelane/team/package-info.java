/** Teams, the queues they work on, and what that lets each of their people see. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "process", "security"})
package io.servicelane.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
