/**
 * The engine's address: what the desk tells its processes, and what they ask of the desk.
 * Camunda types stay behind this package.
 */
@NullMarked
package io.servicelane.process;

import org.jspecify.annotations.NullMarked;
