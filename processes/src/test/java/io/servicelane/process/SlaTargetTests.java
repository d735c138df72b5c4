package io.servicelane.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shipped table promises to whom. */
class SlaTargetTests {

    private static final List<String> TYPES = Model.shipped()
            .filter(Model::isType)
            .map(model -> model.process().getId())
            .toList();
    private static final List<String> PRIORITIES = List.of("URGENT", "HIGH", "NORMAL", "LOW");
    private static final List<String> TIERS = List.of("VIP", "GOLD", "STANDARD");
    private static final List<String> CHANNELS = List.of("email", "sms", "web", "api", "phone", "visit", "letter");

    private static ShippedTable targets;

    @BeforeAll
    static void deployTheTable() {
        targets = ShippedTable.deployed("slaTargets", "sla-targets.dmn");
    }

    @AfterAll
    static void stop() {
        targets.close();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
        repair | VIP | HIGH | PT30M | PT4H
        repair | STANDARD | NORMAL | PT2H | PT8H
        repair | STANDARD | URGENT | PT30M | PT4H
        repair | STANDARD | LOW | PT8H | PT16H
        installation | STANDARD | NORMAL | PT4H | PT40H
        complaint | VIP | HIGH | PT1H | PT12H
        complaint | STANDARD | NORMAL | PT2H | PT24H
        consultation | STANDARD | NORMAL | PT4H | PT8H
        callback | STANDARD | NORMAL | PT2H | PT16H
        suggestion | STANDARD | NORMAL | PT4H | PT40H
        help | STANDARD | HIGH | PT1H | PT6H
        report | STANDARD | URGENT | PT30M | PT4H
        query | STANDARD | NORMAL | PT4H | PT8H
        """,
            delimiter = '|')
    void writtenRequestsAreAnsweredAndResolvedInTime(
            String type, String tier, String priority, String response, String resolution) {
        var clocks = clocks(type, priority, tier, "sms");

        assertThat(clocks.get("RESPONSE")).containsEntry("budget", response);
        assertThat(clocks.get("RESOLUTION")).containsEntry("budget", resolution);
    }

    static Stream<Arguments> requests() {
        return TYPES.stream().flatMap(type -> TIERS.stream()
                .flatMap(tier -> PRIORITIES.stream().map(priority -> Arguments.of(type, tier, priority))));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void everyTargetCanBeUsed(String type, String tier, String priority) {
        assertThat(clocks(type, priority, tier, "email").values()).isNotEmpty().allSatisfy(target -> {
            assertThat((String) target.get("kind")).matches("[A-Z]+");
            assertThat(budget(target)).isPositive();
            assertThat(target).containsEntry("calendar", "standard").containsEntry("warnAt", 75.0);
            assertThat((String) target.get("ladder")).isIn("standard", "urgent");
            assertThat((String) target.get("reopen")).isIn("remaining", "new");
            assertThat((String) target.get("start")).isIn("opened", "step");
        });
    }

    @ParameterizedTest
    @MethodSource("requests")
    void whoIsMoreImportantNeverWaitsLonger(String type, String tier, String priority) {
        var nextPriority = PRIORITIES.get(Math.min(PRIORITIES.indexOf(priority) + 1, PRIORITIES.size() - 1));
        var nextTier = TIERS.get(Math.min(TIERS.indexOf(tier) + 1, TIERS.size() - 1));

        clocks(type, priority, tier, "email").forEach((kind, target) -> {
            assertThat(budget(target))
                    .as("%s of %s, %s", kind, priority, nextPriority)
                    .isLessThanOrEqualTo(
                            budget(clocks(type, nextPriority, tier, "email").get(kind)));
            assertThat(budget(target))
                    .as("%s of %s, %s", kind, tier, nextTier)
                    .isLessThanOrEqualTo(
                            budget(clocks(type, priority, nextTier, "email").get(kind)));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "sms", "web", "api"})
    void whatComesInWritingIsAnswered(String channel) {
        assertThat(TYPES).allSatisfy(type -> assertThat(
                        clocks(type, "NORMAL", "STANDARD", channel).containsKey("RESPONSE"))
                .as(type)
                .isEqualTo(!type.equals("follow-up")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone", "visit", "letter"})
    void whoSpeaksToUsIsAnsweredAlready(String channel) {
        assertThat(TYPES).allSatisfy(type -> assertThat(clocks(type, "NORMAL", "STANDARD", channel))
                .as(type)
                .doesNotContainKey("RESPONSE"));
    }

    @Test
    void noRequestIsWithoutATarget() {
        assertThat(CHANNELS)
                .allSatisfy(channel -> assertThat(clocks("a-type-nobody-thought-of", "NORMAL", "STANDARD", channel))
                        .containsKey("RESOLUTION"));
        assertThat(clocks(null, null, null, null)).containsOnlyKeys("RESOLUTION");
    }

    @Test
    void onlyWhereSomebodyDrivesOutAVisitIsTimedAndItsClockWaitsForTheStep() {
        assertThat(TYPES).allSatisfy(type -> {
            var visit = clocks(type, "NORMAL", "STANDARD", "sms").get("VISIT");
            if (List.of("repair", "installation").contains(type)) {
                assertThat(visit).as(type).containsEntry("start", "step");
            } else {
                assertThat(visit).as(type).isNull();
            }
        });
    }

    @Test
    void onlyAnObjectionToADecisionGetsTheWholeTimeAgain() {
        assertThat(TYPES).allSatisfy(type -> assertThat(
                        clocks(type, "NORMAL", "STANDARD", "sms").get("RESOLUTION"))
                .as(type)
                .containsEntry("reopen", type.equals("complaint") ? "new" : "remaining"));
    }

    /** By kind, the first row that fits. */
    private static Map<String, Map<String, Object>> clocks(
            @Nullable String type, @Nullable String priority, @Nullable String tier, @Nullable String channel) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("type", type);
        inputs.put("priority", priority);
        inputs.put("tier", tier);
        inputs.put("channel", channel);
        inputs.put("queue", "general");
        Map<String, Map<String, Object>> clocks = new HashMap<>();
        targets.rows(inputs).forEach(row -> clocks.putIfAbsent((String) row.get("kind"), row));
        return clocks;
    }

    private static Duration budget(Map<String, Object> target) {
        return Duration.parse((String) target.get("budget"));
    }
}
