package io.servicelane.channel.simulator.twilio;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Calls the desk's webhooks as Twilio does: a signed form by HTTP. The signature is over the public address; the call
 * itself never leaves this machine.
 */
@Component
@ConditionalOnProperty("servicelane.demo.twilio")
class SimulatedWebhooks {

    private static final Duration TWILIO_WAITS = Duration.ofSeconds(15);

    private final SimulatedAccount account;
    private final Environment environment;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    SimulatedWebhooks(SimulatedAccount account, Environment environment) {
        this.account = account;
        this.environment = environment;
    }

    /** The address Twilio would know a path of ours by. */
    String publicAddress(String path) {
        return publicUrl() + path;
    }

    /** Whether an address is the desk's own; the simulator calls no other. */
    boolean isOurs(String url) {
        return url.startsWith(publicUrl() + "/");
    }

    /** Posts the form to one of our addresses; returns the HTTP status. */
    int post(String url, SortedMap<String, String> form) throws IOException, InterruptedException {
        if (!isOurs(url)) {
            throw new IOException("The simulator calls nobody but the desk");
        }
        var request = HttpRequest.newBuilder(
                        URI.create(here() + url.substring(publicUrl().length())))
                .timeout(TWILIO_WAITS)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header("User-Agent", "TwilioProxy/1.1")
                .header("X-Twilio-Signature", signature(url, form))
                .POST(BodyPublishers.ofString(encoded(form)))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private String signature(String url, SortedMap<String, String> form) {
        var signed = form.entrySet().stream()
                .map(field -> field.getKey() + field.getValue())
                .collect(Collectors.joining("", url, ""));
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(
                    String.valueOf(account.authToken()).getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HmacSHA1", impossible);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private String publicUrl() {
        return environment.getRequiredProperty("servicelane.public-url").replaceAll("/+$", "");
    }

    private String here() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port")
                + environment.getProperty("server.servlet.context-path", "");
    }
}
