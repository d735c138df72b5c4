package io.servicelane.worklist.ui;

import org.jspecify.annotations.Nullable;

/**
 * Who a request is written down for.
 *
 * @param address email or telephone number by which the desk knows or will know them; null when they gave none
 * @param name null when the desk knows them by their address
 */
record Reporter(@Nullable String address, @Nullable String name) {}
