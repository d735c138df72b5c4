package io.servicelane.channel.sms;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the world reaches the desk.
 *
 * @param publicUrl scheme, host, port if it is not the usual one, and the path the desk is published under; the
 *     addresses entered at Twilio begin with it
 */
@ConfigurationProperties("servicelane")
record PublicAddress(@DefaultValue("http://localhost:8080") String publicUrl) {

    /** The address under which something of ours is known outside. */
    String of(String pathAndQuery) {
        return (publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl) + pathAndQuery;
    }
}
