package io.servicelane.process.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.servicelane.process.TableText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which tables of escalation levels may be deployed, and what is said about those that may not. */
class LadderTableTests extends GatedTables {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
        after;  "2 hours";        is no duration
        after;  "P1Y";            is no duration
        after;  ``;               is empty
        after;  "-PT1S";          is negative
        after;  "PT-2H";          is negative
        after;  "-P1D";           is negative
        by;     "pigeon";         names something else
        by;     "desk;            is no FEEL
        by;     "email, letter";  names something else
        raise;  "yes";            write false or true
        raise;  1;                write false or true
        raise;  yes;              write "yes"
        tell;   "supervisor" and; is no FEEL
        """)
    void aLevelThatCouldNotBeClimbedIsRefused(String column, String cell, String why) {
        assertThat(refused(TableText.ladder(LEVEL, ladderRow(column, cell))))
                .contains("\n* escalationLadder.dmn, Cell_2_" + column + ": ")
                .contains(why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
        after;  "PT0S"
        after;  if priority = "URGENT" then "PT30M" else "PT2H"
        by;     "desk, email,sms"
        by;     ``
        raise;  true
        raise;  priority = "LOW"
        reassign; "own"
        reassign; queue
        tell;   "supervisor, jane.doe"
        """)
    void aLevelThatCanBeClimbedIsDeployed(String column, String cell) {
        assertThatCode(() -> deploy(TableText.ladder(LEVEL, ladderRow(column, cell))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RULE ORDER", "COLLECT", "ANY", "PRIORITY"})
    void oneRowSaysWhatIsDoneAtALevel(String hitPolicy) {
        assertThat(refused(TableText.ladder(LEVEL).with(hitPolicy))).contains("choose First");
    }

    @Test
    void aLadderWhoseLevelsCannotBeMistakenMayBeUnique() {
        assertThatCode(() -> deploy(TableText.ladder(LEVEL).with("UNIQUE"))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tell", "by", "raise", "reassign", "after"})
    void aColumnThatIsMissingInTheLadderIsNamed(String column) {
        assertThat(refused(TableText.ladder(LEVEL).without(column))).contains("has no output '" + column + "'");
    }
}
