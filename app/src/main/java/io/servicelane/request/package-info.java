/** Service requests: one per thing somebody asked for, from received to closed. */
@NullMarked
package io.servicelane.request;

import org.jspecify.annotations.NullMarked;
