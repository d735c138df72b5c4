/**
 * The address of Camel and Twilio: words that come in, words that go out. Routes check and translate; the desk decides.
 */
@NullMarked
package io.servicelane.channel;

import org.jspecify.annotations.NullMarked;
