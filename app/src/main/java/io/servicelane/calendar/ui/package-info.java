/** The screens for working calendars. */
@NullMarked
package io.servicelane.calendar.ui;

import org.jspecify.annotations.NullMarked;
