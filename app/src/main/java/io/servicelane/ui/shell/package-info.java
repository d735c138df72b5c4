/** The frame around the views: page, navigation, sign-in, errors. */
@NullMarked
package io.servicelane.ui.shell;

import org.jspecify.annotations.NullMarked;
