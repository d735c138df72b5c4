/**
 * A stand-in for Twilio and its customers' telephones, for the demo and for tests. It meets the product only over HTTP,
 * signs by its own hand and knows only the demo's account; it is there only when {@code servicelane.demo.twilio} is
 * true.
 */
@NullMarked
@NamedInterface("phones")
package io.servicelane.channel.simulator.twilio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
