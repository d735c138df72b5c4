/** Customers: who they are, how they are reached, and that two of them were one all along. */
@NullMarked
package io.servicelane.customer;

import org.jspecify.annotations.NullMarked;
