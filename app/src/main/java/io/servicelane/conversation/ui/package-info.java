/** The screen of quarantined messages. */
@NullMarked
package io.servicelane.conversation.ui;

import org.jspecify.annotations.NullMarked;
