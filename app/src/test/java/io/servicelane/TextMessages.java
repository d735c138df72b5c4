package io.servicelane;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Delivers text messages as the provider does: signed over the address it knows the desk by.
 *
 * @param address of the desk, as the provider knows it
 * @param secret what the messages are signed with
 */
public record TextMessages(int port, String address, String secret) {

    private static final String PATH = "/channels/twilio/message";

    /** Somebody writes to the desk. */
    public void send(String from, String words) {
        SortedMap<String, String> form = new TreeMap<>(Map.of(
                "MessageSid",
                "SM" + UUID.randomUUID().toString().replace("-", ""),
                "From",
                from,
                "To",
                "+15005550006",
                "Body",
                words,
                "NumMedia",
                "0"));
        var body = form.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var signed = form.entrySet().stream()
                .map(each -> each.getKey() + each.getValue())
                .collect(Collectors.joining("", address + PATH, ""));
        var answer = Caller.nobody(port)
                .send("POST", PATH, body, "application/x-www-form-urlencoded", "X-Twilio-Signature", signature(signed));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private String signature(String signed) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
