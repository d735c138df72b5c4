/** Versions of request types, and the move of running requests from one to another. */
@NullMarked
@NamedInterface("migration")
package io.servicelane.process.migration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
