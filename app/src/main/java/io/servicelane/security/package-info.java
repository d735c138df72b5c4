/** Who is there and what they may reach: accounts, sign-in, and the doors of the desk, the engine and REST. */
@NullMarked
@ApplicationModule(allowedDependencies = "process")
package io.servicelane.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
