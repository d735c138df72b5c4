/** The gate: what a model, a table or a form must be like to be deployed. */
@NullMarked
package io.servicelane.process.gate;

import org.jspecify.annotations.NullMarked;
