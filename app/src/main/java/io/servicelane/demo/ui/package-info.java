/** The demo's page: a customer's telephone and mailbox beside the desk. */
@NullMarked
package io.servicelane.demo.ui;

import org.jspecify.annotations.NullMarked;
