/** Screens of business analysts who draw in the Modeler. */
@NullMarked
package io.servicelane.modeler.ui;

import org.jspecify.annotations.NullMarked;
