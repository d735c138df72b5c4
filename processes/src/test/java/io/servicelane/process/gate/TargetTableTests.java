package io.servicelane.process.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.servicelane.process.TableText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which tables of targets may be deployed, and what is said about those that may not. */
class TargetTableTests extends GatedTables {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
        kind;     "resolution";    is no kind of clock
        kind;     "First reply";   is no kind of clock
        kind;     "3RD";           is no kind of clock
        kind;     ``;              is empty
        kind;     VISIT;           write "VISIT"
        budget;   "4 h";           is no duration
        budget;   "P1M";           is no duration
        budget;   "PT";            is no duration
        budget;   4;               is no duration
        budget;   duration("4h");  is no duration
        budget;   ``;              is empty
        budget;   PT4H;            write "PT4H"
        budget;   "PT0S";          is not positive
        budget;   "-PT4H";         is not positive
        budget;   "P-1D";          is not positive
        budget;   "P4000D";        is more than ten years
        calendar; "holidays";      is no working calendar
        calendar; "Standard";      is no working calendar
        calendar; "standard,always"; is no working calendar
        calendar; "";              is empty
        warnAt;   0;               is no share
        warnAt;   101;             is no share
        warnAt;   -5;              is no share
        warnAt;   "most";          is no share
        reopen;   "rest";          write remaining or new
        reopen;   "New";           write remaining or new
        reopen;   true;            write remaining or new
        start;    "open";          write opened or step
        start;    "STEP";          write opened or step
        start;    1;               write opened or step
        budget;   "PT4H" +;        is no FEEL
        warnAt;   75 %;            is no FEEL
        ladder;   "standard;       is no FEEL
        """)
    void aTargetThatCouldNotBeKeptIsRefused(String column, String cell, String why) {
        var refused = refused(TableText.targets(LAST_RESORT).and(targetRow(column, cell)));

        assertThat(refused)
                .startsWith("Nothing was deployed.")
                .contains("\n* slaTargets.dmn, Cell_2_" + column + ": ")
                .contains(why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
        kind;     "NEXT_UPDATE_2"
        kind;     if tier = "VIP" then "VISIT" else "UPDATE"
        budget;   "P1DT2H30M"
        budget;   "PT1S"
        budget;   duration("PT4H")
        budget;   if tier = "VIP" then "PT1H" else "PT4H"
        calendar; "berlin"
        calendar; if channel = "sms" then "always" else "standard"
        warnAt;   1
        warnAt;   100
        warnAt;   0.75
        warnAt;   ``
        ladder;   ``
        reopen;   "new"
        reopen;   ``
        start;    "step"
        """)
    void aTargetThatCanBeKeptIsDeployed(String column, String cell) {
        assertThatCode(() -> deploy(TableText.targets(LAST_RESORT).and(targetRow(column, cell))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind", "budget", "calendar", "warnAt", "ladder", "reopen", "start"})
    void aColumnThatIsMissingIsNamed(String column) {
        assertThat(refused(TableText.targets(LAST_RESORT).without(column)))
                .contains("slaTargets.dmn, Table_slaTargets: has no output '" + column + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"repair\" |||| | \"RESOLUTION\" | \"PT4H\" | \"standard\" | 75 | | | ",
                "|||| \"general\" | \"RESOLUTION\" | \"PT4H\" | \"standard\" | 75 | | | ",
                "||||| \"RESPONSE\" | \"PT4H\" | \"standard\" | 75 | | | ",
            })
    void aTableThatLeavesARequestWithoutATargetIsRefused(String onlyRow) {
        assertThat(refused(TableText.targets(onlyRow)))
                .contains("Table_slaTargets: leaves some requests without a target; add a last row");
    }

    @Test
    void aDashIsAsGoodAsNothing() {
        assertThatCode(() -> deploy(
                        TableText.targets("- | - | - | - | - | \"RESOLUTION\" | \"PT4H\" | \"standard\" | 75 | | | ")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FIRST", "UNIQUE", "ANY", "PRIORITY", "OUTPUT ORDER"})
    void targetsOfSeveralKindsNeedSeveralRows(String hitPolicy) {
        assertThat(refused(TableText.targets(LAST_RESORT).with(hitPolicy)))
                .contains("Table_slaTargets: has the hit policy ", "choose Rule order");
    }

    @Test
    void targetsMayBeCollectedButNotAddedUp() {
        deploy(TableText.targets(LAST_RESORT).with("COLLECT"));

        assertThat(refused(TableText.targets(LAST_RESORT).with("COLLECT\" aggregation=\"SUM")))
                .contains("collects its rows into one number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"repair", "repair\", \"query\"", ">"})
    void anInputThatIsNoFeelIsRefused(String cell) {
        assertThat(refused(TableText.targets(cell + LAST_RESORT, LAST_RESORT)))
                .contains("slaTargets.dmn, Cell_1_type: '" + cell + "' is no FEEL (");
    }
}
