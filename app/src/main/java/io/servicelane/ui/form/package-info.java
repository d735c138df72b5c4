/** A form as fields on a screen. */
@NullMarked
@NamedInterface("form")
package io.servicelane.ui.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
