package io.servicelane.process.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * What models may be like. Each line of the file is a change to the shipped type "query": the rule it breaks, what is
 * replaced, and by what; {@code ok} is a change that breaks none, {@code advice:} one that is only advised against.
 */
class ModelRulesTests {

    @Test
    void theTypeThatIsChangedIsSound() {
        assertThat(Draft.query().findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/gate/models.txt", delimiter = '|', quoteCharacter = '`', maxCharsPerColumn = 20_000)
    void aChangeBreaksTheRuleOrPasses(String code, String from, String to) {
        var findings =
                Draft.query().replacing(Draft.MODEL, from, to == null ? "" : to).findings();

        if (code.equals("ok")) {
            assertThat(findings).noneMatch(Finding::refused);
        } else if (code.startsWith("advice:")) {
            assertThat(findings).extracting(Finding::rule, Finding::refused).contains(tuple(code.substring(7), false));
        } else {
            assertThat(findings)
                    .filteredOn(finding -> finding.rule().equals(code))
                    .isNotEmpty()
                    .allMatch(finding -> finding.refused() && finding.file().equals(Draft.MODEL));
        }
    }
}
