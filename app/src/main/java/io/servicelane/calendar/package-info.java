/** Working calendars: spans, holidays, exceptions, and the arithmetic of working time. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "security", "process", "ui"})
package io.servicelane.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
