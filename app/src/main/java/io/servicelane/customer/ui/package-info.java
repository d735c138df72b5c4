/** The search for customers. */
@NullMarked
package io.servicelane.customer.ui;

import org.jspecify.annotations.NullMarked;
