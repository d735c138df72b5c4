package io.servicelane.notification;

import static io.servicelane.calendar.OfficeHours.ALWAYS;
import static io.servicelane.calendar.OfficeHours.SHANGHAI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SendingRuleTests {

    private static final Instant MORNING = Instant.parse("2026-11-25T09:00:00Z");

    private final SendingRule rule = new SendingRule(Duration.ofMinutes(2), 6);

    @Test
    void theFirstReminderWaitsForOthersToGoWithIt() {
        assertThat(rule.letsGo(MORNING, List.of(), ALWAYS, MORNING.plusSeconds(119)))
                .isFalse();
        assertThat(rule.letsGo(MORNING, List.of(), ALWAYS, MORNING.plusSeconds(120)))
                .isTrue();
    }

    @Test
    void afterSixMessagesInAnHourTheRestWaitsUntilTheFirstIsAnHourOld() {
        var sent = List.of(
                MORNING,
                MORNING.plusSeconds(300),
                MORNING.plusSeconds(600),
                MORNING.plusSeconds(900),
                MORNING.plusSeconds(1200),
                MORNING.plusSeconds(1500));

        assertThat(rule.letsGo(MORNING.plusSeconds(1600), sent, ALWAYS, MORNING.plusSeconds(3599)))
                .isFalse();
        assertThat(rule.letsGo(MORNING.plusSeconds(1600), sent, ALWAYS, MORNING.plusSeconds(3600)))
                .isTrue();
    }

    @Test
    void nothingGoesOutsideThePersonsWorkingTime() {
        var evening = Instant.parse("2026-11-25T10:30:00Z"); // 18:30 in Shanghai
        var opening = Instant.parse("2026-11-26T01:00:00Z"); // 09:00 in Shanghai

        assertThat(rule.letsGo(evening, List.of(), SHANGHAI, evening.plusSeconds(600)))
                .isFalse();
        assertThat(rule.letsGo(evening, List.of(), SHANGHAI, opening.minusSeconds(1)))
                .isFalse();
        assertThat(rule.letsGo(evening, List.of(), SHANGHAI, opening)).isTrue();
    }

    @Test
    void whatComesJustBeforeTheEndOfWorkWaitsForTheMorning() {
        var lastMinute = Instant.parse("2026-11-25T09:59:00Z"); // 17:59 in Shanghai

        assertThat(rule.letsGo(lastMinute, List.of(), SHANGHAI, lastMinute.plusSeconds(120)))
                .isFalse();
    }

    /** facts/sla-clocks.md, row 9: warning storms. A notice every minute for a day and a half. */
    @Test
    void fault09AStormOfNoticesIsNeverMoreThanSixMessagesInAnyHourAndLosesNone() {
        var waiting = new ArrayList<Instant>();
        var sent = new ArrayList<Instant>();
        var told = 0;
        for (var second = 0; second < Duration.ofHours(38).toSeconds(); second += 5) {
            var now = MORNING.plusSeconds(second);
            if (second % 60 == 0 && second < Duration.ofHours(36).toSeconds()) {
                waiting.add(now);
            }
            if (!waiting.isEmpty() && rule.letsGo(waiting.get(0), sent, ALWAYS, now)) {
                told += waiting.size();
                waiting.clear();
                sent.add(now);
            }
        }

        assertThat(told).isEqualTo(36 * 60);
        assertThat(sent).allSatisfy(first -> assertThat(
                        sent.stream().filter(at -> !at.isBefore(first) && at.isBefore(first.plusSeconds(3600))))
                .hasSizeLessThanOrEqualTo(6));
    }

    @Test
    void settingsThatWouldNeverSendAreRefused() {
        assertThatThrownBy(() -> new NotificationProperties(Duration.ofMinutes(2), 0, "always"))
                .hasMessageContaining("per-hour");
        assertThatThrownBy(() -> new NotificationProperties(Duration.ofMinutes(-2), 6, "always"))
                .hasMessageContaining("bundle");
    }
}
