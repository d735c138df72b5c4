/** The screens on which requests are moved between versions. */
@NullMarked
package io.servicelane.migration.ui;

import org.jspecify.annotations.NullMarked;
