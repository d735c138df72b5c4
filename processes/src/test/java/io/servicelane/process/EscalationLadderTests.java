package io.servicelane.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shipped ladders do at which level. */
class EscalationLadderTests {

    private static ShippedTable ladders;

    @BeforeAll
    static void deployTheTable() {
        ladders = ShippedTable.deployed("escalationLadder", "escalation-ladder.dmn");
    }

    @AfterAll
    static void stop() {
        ladders.close();
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
            String ladder, int level, String tell, boolean raise, @Nullable String reassign, String after) {
        var said = new HashMap<String, Object>();
        said.put("tell", tell);
        said.put("by", "desk,email");
        said.put("raise", raise);
        said.put("after", after);
        if (reassign != null) {
            said.put("reassign", reassign);
        }

        assertThat(level(ladder, level)).containsExactly(said);
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

    private static List<Map<String, Object>> level(String ladder, int level) {
        return ladders.rows(Map.of(
                "ladder", ladder,
                "level", level,
                "type", "repair",
                "priority", "NORMAL",
                "tier", "STANDARD",
                "queue", "repair"));
    }
}
