/** Service levels: the clocks of each request, the ledger that explains them, the targets they are set by. */
@NullMarked
@ApplicationModule(allowedDependencies = {"process", "calendar", "security"})
package io.servicelane.sla;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
