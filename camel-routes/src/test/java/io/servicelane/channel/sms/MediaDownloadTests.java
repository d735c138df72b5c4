package io.servicelane.channel.sms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MediaDownloadTests {

    private PretendedTwilio twilio;
    private MediaDownload download;

    @BeforeEach
    void open() throws IOException {
        twilio = new PretendedTwilio();
        download = new MediaDownload(new TwilioProperties(
                "+15005550006",
                "AC1",
                "secret",
                null,
                URI.create(twilio.address() + "/base"),
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                Duration.ofSeconds(3)));
    }

    @AfterEach
    void close() {
        twilio.close();
    }

    @Test
    void aPictureIsFetchedWithOurCredentials() throws Exception {
        twilio.answers(exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "image/png");
            exchange.sendResponseHeaders(200, 3);
            exchange.getResponseBody().write("png".getBytes(UTF_8));
        });

        var file = download.fetch(twilio.address() + "/base/Media/ME1");

        assertThat(file.contentType()).isEqualTo("image/png");
        assertThat(file.content()).isEqualTo("png".getBytes(UTF_8));
        assertThat(twilio.calls).singleElement().satisfies(call -> assertThat(call.authorization())
                .startsWith("Basic "));
    }

    @Test
    void aRedirectIntoOurOwnNetworkIsNotFollowed() throws Exception {
        try (var inside = new PretendedTwilio()) {
            twilio.answers(redirect(inside.address() + "/secrets"));
            assertRefused(twilio.address() + "/base/Media/ME1", "not public");

            twilio.answers(redirect("https://127.0.0.1/secrets"));
            assertRefused(twilio.address() + "/base/Media/ME1", "not public");

            twilio.answers(redirect("file:///etc/passwd"));
            assertRefused(twilio.address() + "/base/Media/ME1", "not public");

            assertThat(inside.calls).isEmpty();
        }
    }

    @Test
    void goingRoundInCirclesEnds() {
        for (int time = 0; time < 10; time++) {
            twilio.answers(redirect("/base/Media/again"));
        }

        assertRefused(twilio.address() + "/base/Media/ME1", "Too many redirects");
    }

    @Test
    void otherPlacesAreNotAsked() throws Exception {
        try (var other = new PretendedTwilio()) {
            assertRefused(other.address() + "/x", "not fetched from there");
            assertThat(other.calls).isEmpty();
        }
    }

    @Test
    void whatIsNotThereCannotBeFetched() {
        twilio.answers(404, "");

        assertRefused(twilio.address() + "/base/Media/ME1", "404");
    }

    @Test
    void aFileOfAnySizeIsNotFetched() {
        twilio.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var piece = new byte[1024 * 1024];
            for (int at = 0; at < 18; at++) {
                exchange.getResponseBody().write(piece);
            }
        });

        assertRefused(twilio.address() + "/base/Media/ME1", "Larger than 16 MB");
    }

    private void assertRefused(String url, String reason) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> download.fetch(url))
                .withMessageContaining(reason);
    }

    private static PretendedTwilio.Answer redirect(String to) {
        return exchange -> {
            exchange.getResponseHeaders().add("Location", to);
            exchange.sendResponseHeaders(307, -1);
        };
    }
}
