/** The desk's clock, which demos and tests can move together with the engine's. */
@NullMarked
package io.servicelane.time;

import org.jspecify.annotations.NullMarked;
