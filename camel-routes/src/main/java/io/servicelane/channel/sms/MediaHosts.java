package io.servicelane.channel.sms;

import java.net.URI;
import java.util.Locale;

/**
 * The places from which we fetch what came with a message. A media address arrives from outside; without this list it
 * could point at anything our server can reach.
 *
 * @param apiBaseUrl where Twilio's REST API is
 */
record MediaHosts(URI apiBaseUrl) {

    private static final String TWILIO = "twilio.com";

    /** Whether a medium may be there: at Twilio, or where its API is configured to be. */
    boolean include(String url) {
        try {
            return include(URI.create(url));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    /** Whether a medium may be there. */
    boolean include(URI url) {
        if (url.getHost() == null || url.getRawUserInfo() != null) {
            return false;
        }
        var host = url.getHost().toLowerCase(Locale.ROOT);
        boolean twilio = "https".equals(url.getScheme())
                && url.getPort() == -1
                && (host.equals(TWILIO) || host.endsWith("." + TWILIO));
        return twilio || isApi(url);
    }

    /** Whether the address is the API's own, the only one that is told our credentials. */
    boolean isApi(URI url) {
        return apiBaseUrl.getScheme().equals(url.getScheme())
                && apiBaseUrl.getHost().equalsIgnoreCase(url.getHost())
                && apiBaseUrl.getPort() == url.getPort()
                && url.getRawUserInfo() == null;
    }
}
