/** Versions of request types: what runs on each, and moving running requests from one to another. */
@NullMarked
package io.servicelane.migration;

import org.jspecify.annotations.NullMarked;
