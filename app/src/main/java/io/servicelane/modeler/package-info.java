/** What a business analyst needs to draw request types in Camunda Modeler: the kit, its steps, its guide. */
@NullMarked
package io.servicelane.modeler;

import org.jspecify.annotations.NullMarked;
