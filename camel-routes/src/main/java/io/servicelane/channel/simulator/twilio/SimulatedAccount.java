package io.servicelane.channel.simulator.twilio;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The account the simulator plays Twilio for: what the desk was told about Twilio, seen from the other side.
 *
 * @param number the desk's number
 * @param accountSid must be the demo's account, else the simulator answers nobody
 * @param authToken signs webhooks and opens the REST API
 * @param apiBaseUrl where the desk believes Twilio to be: here
 */
@ConfigurationProperties("servicelane.twilio")
record SimulatedAccount(
        @Nullable String number, @Nullable String accountSid, @Nullable String authToken, @Nullable String apiBaseUrl) {

    /** The only account the simulator serves; nobody can have it at Twilio. */
    static final String DEMO = "AC" + "0".repeat(32);

    /** Whether the desk is set up with the demo's account, and asks for that. */
    boolean serves(String asked) {
        return DEMO.equals(accountSid) && DEMO.equals(asked) && authToken != null;
    }

    /** Whether the HTTP Basic credentials are the account's. */
    boolean opensFor(@Nullable String authorization) {
        var expected = "Basic "
                + Base64.getEncoder().encodeToString((accountSid + ":" + authToken).getBytes(StandardCharsets.UTF_8));
        return authorization != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), authorization.getBytes(StandardCharsets.UTF_8));
    }
}
