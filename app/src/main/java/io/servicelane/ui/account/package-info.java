/** What belongs to whoever is signed in. */
@NullMarked
package io.servicelane.ui.account;

import org.jspecify.annotations.NullMarked;
