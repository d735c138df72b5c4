/** The outbox: what the desk wants said is taken from it and given to the channel that sends it. */
@NullMarked
package io.servicelane.channel.outbox;

import org.jspecify.annotations.NullMarked;
