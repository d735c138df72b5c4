/** The bell beside every screen, and the list of notices it leads to. */
@NullMarked
package io.servicelane.notification.ui;

import org.jspecify.annotations.NullMarked;
