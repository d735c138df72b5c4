/** The screens of how processes go. */
@NullMarked
package io.servicelane.report.ui;

import org.jspecify.annotations.NullMarked;
