/** A process as a drawing, with the token on it. */
@NullMarked
@NamedInterface("diagram")
package io.servicelane.ui.diagram;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
