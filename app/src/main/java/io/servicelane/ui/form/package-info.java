/** A form as fields on a screen. */
@NullMarked
package io.servicelane.ui.form;

import org.jspecify.annotations.NullMarked;
