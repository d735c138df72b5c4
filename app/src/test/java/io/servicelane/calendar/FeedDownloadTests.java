package io.servicelane.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDownloadTests {

    private final FeedServer server = new FeedServer().holidays("20261001");
    private final FeedDownload anywhere = new FeedDownload(new CalendarProperties(true, Duration.ofSeconds(20)));
    private final FeedDownload outside = new FeedDownload(new CalendarProperties(false, Duration.ofSeconds(20)));

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aFeedIsFetched() {
        assertThat(text(anywhere.fetch(server.address("/feed.ics")))).contains("20261001");
    }

    @Test
    void aFeedThatMovedIsFollowed() {
        server.movedTo("/feed.ics");

        assertThat(text(anywhere.fetch(server.address("/moved")))).contains("20261001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/hostname", "ftp://example.com/feed.ics", "jar:file:/x.jar!/y", "", "http://"})
    void aFeedMayNotLeadToAnythingButTheWeb(String elsewhere) {
        server.movedTo(elsewhere);

        refused(anywhere, server.address("/moved"), elsewhere.isEmpty() ? "status" : "address");
    }

    @Test
    void aFeedThatLeadsInACircleIsGivenUp() {
        server.movedTo("/moved");

        refused(anywhere, server.address("/moved"), "redirects");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/hostname",
                "gopher://example.com/",
                "//example.com/feed.ics",
                "feed.ics",
                "http://",
                "http:///feed.ics",
                "http://127.1/feed.ics",
                "http://user:secret@example.com/feed.ics",
                "http://exa mple.com/",
                "javascript:alert(1)"
            })
    void whatIsNoAddressOfTheWebIsRefused(String address) {
        refused(anywhere, address, "address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080/feed.ics",
                "http://localhost/feed.ics",
                "http://2130706433/feed.ics",
                "http://0.0.0.0/feed.ics",
                "http://10.0.0.1/feed.ics",
                "http://172.16.3.4/feed.ics",
                "http://192.168.1.1/feed.ics",
                "http://169.254.169.254/latest/meta-data/",
                "http://100.64.0.1/feed.ics",
                "http://[::1]/feed.ics",
                "http://[::ffff:127.0.0.1]/feed.ics",
                "http://[fd00::1]/feed.ics",
                "http://[fe80::1]/feed.ics"
            })
    void thisMachineAndPrivateNetworksAreNotAsked(String address) {
        refused(outside, address, "private");
    }

    @Test
    void aFeedThatIsGoneSaysSo() {
        server.says(404, "not here");

        assertThatExceptionOfType(FeedUnusable.class)
                .isThrownBy(() -> anywhere.fetch(server.address("/feed.ics")))
                .satisfies(unusable -> {
                    assertThat(unusable.problem().message()).isEqualTo("calendar.feed-status");
                    assertThat(unusable.problem().arguments()).containsExactly(404);
                });
    }

    @Test
    void aFeedOfMoreThanAMegabyteIsNotReadToItsEnd() {
        server.says(200, "x".repeat((1 << 20) + 1));

        refused(anywhere, server.address("/feed.ics"), "large");
    }

    @Test
    void aFeedThatNeverEndsIsGivenUp() {
        server.getsStuck();
        var hasty = new FeedDownload(new CalendarProperties(true, Duration.ofMillis(500)));

        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> refused(hasty, server.address("/feed.ics"), "slow"));
    }

    @Test
    void nobodyThereIsUnreachable() {
        var address = server.address("/feed.ics");
        server.close();

        refused(anywhere, address, "unreachable");
    }

    private static void refused(FeedDownload download, String address, String why) {
        assertThatExceptionOfType(FeedUnusable.class)
                .isThrownBy(() -> download.fetch(address))
                .satisfies(unusable -> assertThat(unusable.problem().message()).isEqualTo("calendar.feed-" + why));
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }
}
