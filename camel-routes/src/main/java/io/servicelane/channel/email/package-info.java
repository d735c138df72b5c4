/** Email in by IMAP and out by SMTP. */
@NullMarked
package io.servicelane.channel.email;

import org.jspecify.annotations.NullMarked;
