package io.servicelane.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shipped ladders do at which level. */
class EscalationLadderTests {

    private static ShippedTable table;

    @BeforeAll
    static void deployTheTable() {
        table = ShippedTable.deployed("escalationLadder", "escalation-ladder.dmn");
    }

    @AfterAll
    static void stop() {
        table.close();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
        standard | 1 | supervisor | false | | PT0S
        standard | 2 | supervisor,team | true | | PT1H
        standard | 3 | admin,supervisor | false | own | PT4H
        urgent | 1 | supervisor | false | | PT0S
        urgent | 2 | supervisor,team | true | | PT30M
        urgent | 3 | admin,supervisor | false | own | PT1H
        """,
            delimiter = '|')
    void eachLevelTellsMoreAndDoesMore(
            String ladder, int level, String tell, boolean raise, @Nullable String reassignTo, Duration after) {
        assertThat(level(ladder, level))
                .contains(new LadderLevel(Set.of(tell.split(",")), Set.of("desk", "email"), raise, reassignTo, after));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 5})
    void aLadderHasThreeLevels(int level) {
        assertThat(level("standard", level)).isEmpty();
        assertThat(level("urgent", level)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "steep"})
    void anUnknownLadderHasNoLevel(String ladder) {
        assertThat(level(ladder, 1)).isEmpty();
    }

    private static Optional<LadderLevel> level(String ladder, int level) {
        return table.rules()
                .level(Map.of(
                        "ladder", ladder,
                        "level", level,
                        "type", "repair",
                        "priority", "NORMAL",
                        "tier", "STANDARD",
                        "queue", "repair"));
    }
}
