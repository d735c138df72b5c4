/** The demo: accounts, customers and requests in different states, for newcomers to walk around in. */
@NullMarked
package io.servicelane.demo;

import org.jspecify.annotations.NullMarked;
