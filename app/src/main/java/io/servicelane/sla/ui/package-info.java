/** How clocks look wherever a screen shows them. */
@NullMarked
@NamedInterface("ui")
package io.servicelane.sla.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
