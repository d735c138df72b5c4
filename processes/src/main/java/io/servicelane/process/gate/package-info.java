/** The gate: what a model, a table or a form must be like to be deployed. */
@NullMarked
@NamedInterface("gate")
package io.servicelane.process.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
