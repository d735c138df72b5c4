/** The record of who did what: sign-ins, changes of accounts, and whatever other features have to answer for. */
@NullMarked
@ApplicationModule(allowedDependencies = "security")
package io.servicelane.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
