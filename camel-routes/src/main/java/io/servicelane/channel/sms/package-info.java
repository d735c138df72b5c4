/** Text messages in by Twilio's signed webhook and out by its REST API. */
@NullMarked
package io.servicelane.channel.sms;

import org.jspecify.annotations.NullMarked;
