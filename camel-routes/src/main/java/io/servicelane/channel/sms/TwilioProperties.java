package io.servicelane.channel.sms;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the desk sends and receives text messages.
 *
 * @param number the desk's telephone number, in E.164
 * @param accountSid the Twilio account ({@code AC…}); without one nothing is sent
 * @param authToken signs Twilio's webhooks and opens its REST API
 * @param secondaryAuthToken the token being phased in or out while the account's tokens are exchanged
 * @param apiBaseUrl where Twilio's REST API is; a simulator may stand in for it
 * @param connectTimeout how long to wait until somebody takes the call; nothing has been sent by then
 * @param readTimeout how long to wait for the answer; after it nobody knows whether the message went out
 * @param mediaPeriod time between two looks for files to fetch
 */
@ConfigurationProperties("servicelane.twilio")
record TwilioProperties(
        @Nullable String number,
        @Nullable String accountSid,
        @Nullable String authToken,
        @Nullable String secondaryAuthToken,
        @DefaultValue("https://api.twilio.com") URI apiBaseUrl,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("10s") Duration readTimeout,
        @DefaultValue("3s") Duration mediaPeriod) {

    /** Whether there is an account to send with. */
    boolean canSend() {
        return given(accountSid) && given(authToken);
    }

    /** The tokens a webhook may be signed with; none when nothing is configured, and then no webhook is believed. */
    List<String> signingTokens() {
        return Stream.of(authToken, secondaryAuthToken)
                .filter(TwilioProperties::given)
                .toList();
    }

    private static boolean given(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
