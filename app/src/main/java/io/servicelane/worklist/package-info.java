/** The worklist: what waits for a person, who may take it, and taking it. */
@NullMarked
package io.servicelane.worklist;

import org.jspecify.annotations.NullMarked;
