package io.servicelane.channel.sms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.twilio.security.RequestValidator;
import io.servicelane.channel.WebhookRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TwilioSignatureTests {

    private static final String TOKEN = "12345";
    private static final String HOST = "mycompany.com/myapp.php?foo=1&bar=2";
    private static final String CALL =
            "CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234&From=%2B14158675309&To=%2B18005551212";

    /** Signatures made by Twilio, from the tests of its Java and Node libraries. */
    static Stream<Arguments> signedByTwilio() {
        return Stream.of(
                arguments("https://" + HOST, CALL, "RSOYDt4T1cUTdK1PDd93/VVr8B8="),
                arguments("https://mycompany.com:443/myapp.php?foo=1&bar=2", CALL, "kvajT1Ptam85bY51eRf/AJRuM3w="),
                arguments("http://mycompany.com:80/myapp.php?foo=1&bar=2", CALL, "0ZXoZLH/DfblKGATFgpif+LLRf4="),
                arguments("http://mycompany.com:1234/myapp.php?foo=1&bar=2", CALL, "Zmvh+3yNM1Phv2jhDCwEM3q5ebU="),
                arguments("https://mycompany.com/myapp.php", CALL, "1xaxFBvyzXYvWplzNOSs28HWO94="),
                arguments("https://" + HOST, "", "zYQTYrRWXE7LtzbG4PfP7/bkkGo="),
                arguments(
                        "https://" + HOST,
                        form(
                                "Message", "Hello & goodbye! @#$%^*()",
                                "From", "+1 (415) 867-5309",
                                "Special", "unicode: ñáéíóú"),
                        "dCPiR4WtQ6QFN6pJh81CtlCcWLQ="),
                arguments(
                        "https://" + HOST,
                        "Digits=&CallSid=CA1234567890ABCDE&EmptyParam=",
                        "9HHp/OqQMEwdrVebHDdA/+tqjX8="),
                arguments(
                        "https://" + HOST,
                        "callSid=lowercase&CallSid=uppercase&CALLSID=allcaps",
                        "jDK7WKT8wiNrwggd4ceTv4e1MJ4="),
                arguments(
                        "https://mycompany.com/myapp.php?foo=hello%20world&bar=test%2Bvalue",
                        CALL, "er2tvAP1Wx+iuTTE2BPgvEaN1cs="),
                arguments("https://" + HOST + "&Body=It%27s+amazing", CALL, "TfZzewPq8wqrGlMfyAud8+/IvJ0="),
                arguments("https://user:pass@" + HOST, CALL, "CukzLTc1tT5dXEDIHm/tKBanW10="),
                arguments(
                        "https://user:pass@mycompany.com:443/myapp.php?foo=1&bar=2",
                        CALL,
                        "ZQFR1PTIZXF2MXB8ZnKCvnnA+rI="),
                arguments(
                        "https://" + HOST,
                        form(
                                "MessagingBinding.Address", "+1415xxxxxxx",
                                "MessagingBinding.Address", "+1325xxxxxxx"),
                        "83O6e2vORAoJHUNzJjDWN1jz+BA="),
                arguments(
                        "https://" + HOST,
                        "Sid=CA123&SidAccount=AC123&Digits=5678&Digits=1234&Digits=1234",
                        "IK+Dwps556ElfBT0I3Rgjkr1wJU="));
    }

    @ParameterizedTest
    @MethodSource("signedByTwilio")
    void whatTwilioSignedIsBelieved(String url, String form, String signature) {
        assertThat(TwilioSignature.matches(TOKEN, url, TwilioForm.of(form.getBytes(UTF_8)), signature))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("signedByTwilio")
    void anotherTokenIsNot(String url, String form, String signature) {
        assertThat(TwilioSignature.matches("54321", url, TwilioForm.of(form.getBytes(UTF_8)), signature))
                .isFalse();
    }

    @Test
    void theStandardPortMayBeSignedOrNot() {
        var call = TwilioForm.of(CALL.getBytes(UTF_8));

        assertThat(TwilioSignature.matches(TOKEN, "https://" + HOST, call, "kvajT1Ptam85bY51eRf/AJRuM3w="))
                .isTrue();
        assertThat(TwilioSignature.matches(
                        TOKEN, "https://mycompany.com:443/myapp.php?foo=1&bar=2", call, "RSOYDt4T1cUTdK1PDd93/VVr8B8="))
                .isTrue();
    }

    @Test
    void agreesWithTheSdkWhereTheSdkCanTell() {
        var parameters = new TreeMap<>(Map.of("Body", "你好 😀", "From", "+15005550001", "Empty", ""));
        var form = parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
                .collect(Collectors.joining("&"));

        var signature = TwilioSignature.sign(TOKEN, "https://" + HOST, TwilioForm.of(form.getBytes(UTF_8)));

        assertThat(new RequestValidator(TOKEN).validate("https://" + HOST, parameters, signature))
                .isTrue();
    }

    @Test
    void theAddressIsTheOneTwilioKnowsUsBy() {
        var signature = new TwilioSignature(twilio(TOKEN, null), new PublicAddress("https://mycompany.com/"));

        assertThat(signature.isValid(request("/myapp.php", "foo=1&bar=2", "RSOYDt4T1cUTdK1PDd93/VVr8B8=")))
                .isTrue();
        assertThat(signature.isValid(request("/myapp.php", "foo=1&bar=3", "RSOYDt4T1cUTdK1PDd93/VVr8B8=")))
                .isFalse();
        assertThat(signature.isValid(request("/myapp.php", "foo=1&bar=2", null)))
                .isFalse();
    }

    @Test
    void theSecondTokenIsBelievedWhileTokensAreExchanged() {
        var address = new PublicAddress("https://mycompany.com");
        var request = request("/myapp.php", "foo=1&bar=2", "RSOYDt4T1cUTdK1PDd93/VVr8B8=");

        assertThat(new TwilioSignature(twilio("new-token", TOKEN), address).isValid(request))
                .isTrue();
        assertThat(new TwilioSignature(twilio("new-token", null), address).isValid(request))
                .isFalse();
    }

    @Test
    void withoutAnyTokenNothingIsBelieved() {
        var signature = new TwilioSignature(twilio(null, ""), new PublicAddress("https://mycompany.com"));

        assertThat(signature.isValid(request("/myapp.php", "foo=1&bar=2", "RSOYDt4T1cUTdK1PDd93/VVr8B8=")))
                .isFalse();
    }

    private static TwilioProperties twilio(@Nullable String token, @Nullable String secondary) {
        return new TwilioProperties(
                "+18005551212",
                "AC1",
                token,
                secondary,
                URI.create("https://api.twilio.com"),
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                Duration.ofSeconds(3));
    }

    private static WebhookRequest request(String path, String query, @Nullable String signature) {
        return new WebhookRequest(
                path,
                query,
                signature == null ? Map.of() : Map.of("x-twilio-signature", signature),
                CALL.getBytes(UTF_8));
    }

    private static String form(String... namesAndValues) {
        return Stream.iterate(0, at -> at < namesAndValues.length, at -> at + 2)
                .map(at -> List.of(namesAndValues[at], URLEncoder.encode(namesAndValues[at + 1], UTF_8)))
                .map(pair -> String.join("=", pair))
                .collect(Collectors.joining("&"));
    }
}
