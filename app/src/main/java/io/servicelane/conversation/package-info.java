/** Conversations: every word in and out, its files, and what could not be read. */
@NullMarked
package io.servicelane.conversation;

import org.jspecify.annotations.NullMarked;
