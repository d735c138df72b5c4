/** Screens of supervisors. */
@NullMarked
package io.servicelane.supervision.ui;

import org.jspecify.annotations.NullMarked;
