package io.servicelane.channel.sms;

import io.servicelane.channel.WebhookRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Tells whether Twilio sent a webhook. Does what the SDK's {@code RequestValidator} does, and also signs parameters that
 * are sent more than once, which the SDK's {@code Map<String, String>} cannot hold.
 */
@Component
class TwilioSignature {

    private static final String ALGORITHM = "HmacSHA1";

    private final List<String> tokens;
    private final PublicAddress address;

    TwilioSignature(TwilioProperties twilio, PublicAddress address) {
        this.tokens = twilio.signingTokens();
        this.address = address;
    }

    /** Whether the request carries the signature of one of our tokens over the address Twilio knows us by. */
    boolean isValid(WebhookRequest request) {
        var given = request.header("X-Twilio-Signature");
        if (given == null) {
            return false;
        }
        var url = address.of(request.path() + (request.query() == null ? "" : "?" + request.query()));
        var form = TwilioForm.of(request.body());
        return tokens.stream().anyMatch(token -> matches(token, url, form, given));
    }

    /** Whether the token signs this address, with or without a port, and this form. */
    static boolean matches(String token, String url, TwilioForm form, String given) {
        var signature = given.getBytes(StandardCharsets.UTF_8);
        return withAndWithoutPort(url)
                .map(candidate -> sign(token, candidate, form).getBytes(StandardCharsets.UTF_8))
                .anyMatch(expected -> MessageDigest.isEqual(expected, signature));
    }

    /** Twilio is not consistent about the port: it signs the standard one or leaves any out. */
    private static Stream<String> withAndWithoutPort(String url) {
        var uri = URI.create(url.substring(0, endOfAuthority(url)));
        var rest = url.substring(endOfAuthority(url));
        var authority = uri.getRawAuthority();
        var scheme = uri.getScheme() + "://";
        if (uri.getPort() >= 0) {
            var bare = authority.substring(0, authority.lastIndexOf(':'));
            return Stream.of(url, scheme + bare + rest);
        }
        var standard = "https".equals(uri.getScheme()) ? ":443" : ":80";
        return Stream.of(url, scheme + authority + standard + rest);
    }

    private static int endOfAuthority(String url) {
        int at = url.indexOf("://") + 3;
        while (at < url.length() && "/?#".indexOf(url.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** What the token makes of an address and a form. */
    static String sign(String token, String url, TwilioForm form) {
        var signed = new StringBuilder(url);
        form.entries().forEach(parameter -> {
            Set<String> values = new TreeSet<>(parameter.getValue());
            values.forEach(value -> signed.append(parameter.getKey()).append(value));
        });
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, impossible);
        }
    }
}
