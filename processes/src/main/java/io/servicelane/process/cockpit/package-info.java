/**
 * Clocks in Cockpit: a tab on a process instance, badges on the diagram of a process definition. Its pages are in
 * {@code plugin-webapp/servicelane-clocks}.
 */
@NullMarked
package io.servicelane.process.cockpit;

import org.jspecify.annotations.NullMarked;
