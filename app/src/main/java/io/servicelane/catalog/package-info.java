/** The catalog: what may be asked of the desk, as far as it is deployed, and the forms that ask it. */
@NullMarked
package io.servicelane.catalog;

import org.jspecify.annotations.NullMarked;
