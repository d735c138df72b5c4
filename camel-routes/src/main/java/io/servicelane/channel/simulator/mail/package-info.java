/** The mail servers of a pretended world, for demos and tests: the desk's own, and that of its customers. */
@NamedInterface("demo-mail")
@NullMarked
package io.servicelane.channel.simulator.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
