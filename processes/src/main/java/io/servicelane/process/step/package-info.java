/** The palette: one delegate per verb that a model may use. */
@NullMarked
package io.servicelane.process.step;

import org.jspecify.annotations.NullMarked;
