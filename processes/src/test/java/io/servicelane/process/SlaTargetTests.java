package io.servicelane.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    private static ShippedTable table;

    @BeforeAll
    static void deployTheTable() {
        table = ShippedTable.deployed("slaTargets", "sla-targets.dmn");
    }

    @AfterAll
    static void stop() {
        table.close();
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
            String type, String tier, String priority, Duration response, Duration resolution) {
        var targets = targets(type, priority, tier, "sms");

        assertThat(targets.get("RESPONSE").budget()).isEqualTo(response);
        assertThat(targets.get("RESOLUTION").budget()).isEqualTo(resolution);
    }

    static Stream<Arguments> requests() {
        return TYPES.stream().flatMap(type -> TIERS.stream()
                .flatMap(tier -> PRIORITIES.stream().map(priority -> Arguments.of(type, tier, priority))));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void everyTargetCanBeUsed(String type, String tier, String priority) {
        assertThat(table.rules().targets(inputs(type, priority, tier, "email")).problems())
                .isEmpty();
        assertThat(targets(type, priority, tier, "email").values()).allSatisfy(target -> {
            assertThat(target.calendar()).isEqualTo("standard");
            assertThat(target.warnPercent()).isEqualTo(75);
            assertThat(target.ladder()).isIn("standard", "urgent");
        });
    }

    @ParameterizedTest
    @MethodSource("requests")
    void whoIsMoreImportantNeverWaitsLonger(String type, String tier, String priority) {
        var targets = targets(type, priority, tier, "email");
        var lessUrgent = targets(type, next(PRIORITIES, priority), tier, "email");
        var lessImportant = targets(type, priority, next(TIERS, tier), "email");

        targets.forEach((kind, target) -> {
            assertThat(target.budget())
                    .as("%s by priority", kind)
                    .isLessThanOrEqualTo(lessUrgent.get(kind).budget());
            assertThat(target.budget())
                    .as("%s by tier", kind)
                    .isLessThanOrEqualTo(lessImportant.get(kind).budget());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "sms", "web", "api"})
    void whatComesInWritingIsAnsweredButInAFollowUpWeWriteFirst(String channel) {
        assertThat(TYPES).allSatisfy(type -> assertThat(
                        targets(type, "NORMAL", "STANDARD", channel).containsKey("RESPONSE"))
                .as(type)
                .isEqualTo(!type.equals("follow-up")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone", "visit", "letter"})
    void whoSpeaksToUsIsAnsweredAlready(String channel) {
        assertThat(TYPES).allSatisfy(type -> assertThat(targets(type, "NORMAL", "STANDARD", channel))
                .as(type)
                .doesNotContainKey("RESPONSE")
                .containsKey("RESOLUTION"));
    }

    @Test
    void noRequestIsWithoutATarget() {
        assertThat(targets("a-type-nobody-thought-of", "NORMAL", "STANDARD", "sms"))
                .containsOnlyKeys("RESPONSE", "RESOLUTION");
        assertThat(targets(null, null, null, null)).containsOnlyKeys("RESOLUTION");
    }

    @Test
    void onlyWhereSomebodyDrivesOutAVisitIsTimedAndItsClockWaitsForTheStep() {
        assertThat(TYPES).allSatisfy(type -> {
            var targets = targets(type, "NORMAL", "STANDARD", "sms");
            assertThat(targets.containsKey("VISIT"))
                    .as(type)
                    .isEqualTo(List.of("repair", "installation").contains(type));
            assertThat(targets.values())
                    .allMatch(target -> target.startsByStep() == target.kind().equals("VISIT"));
        });
    }

    @Test
    void onlyAnObjectionToADecisionGetsTheWholeTimeAgain() {
        assertThat(TYPES).allSatisfy(type -> assertThat(targets(type, "NORMAL", "STANDARD", "sms")
                        .get("RESOLUTION")
                        .newBudgetOnReopen())
                .as(type)
                .isEqualTo(type.equals("complaint")));
    }

    private static Map<String, SlaTarget> targets(
            @Nullable String type, @Nullable String priority, @Nullable String tier, @Nullable String channel) {
        return table.rules().targets(inputs(type, priority, tier, channel)).targets().stream()
                .collect(Collectors.toMap(SlaTarget::kind, target -> target));
    }

    private static Map<String, Object> inputs(
            @Nullable String type, @Nullable String priority, @Nullable String tier, @Nullable String channel) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("type", type);
        inputs.put("priority", priority);
        inputs.put("tier", tier);
        inputs.put("channel", channel);
        inputs.put("queue", "general");
        return inputs;
    }

    private static String next(List<String> order, String one) {
        return order.get(Math.min(order.indexOf(one) + 1, order.size() - 1));
    }
}
