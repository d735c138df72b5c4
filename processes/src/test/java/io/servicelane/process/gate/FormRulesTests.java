package io.servicelane.process.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What forms may be like; each line is a change to a shipped form. */
class FormRulesTests {

    @ParameterizedTest
    @CsvFileSource(resources = "/gate/forms.txt", delimiter = '|', quoteCharacter = '`')
    void aChangeBreaksTheRuleOrPasses(String code, String from, String to) {
        Examples.expect(code, Draft.query().replacing(Draft.ANSWER, from, to == null ? "" : to), Draft.ANSWER);
    }

    @Test
    void aFormThatIsBoundToTheDeploymentComesWithIt() {
        assertThat(Draft.query().without(Draft.ANSWER).findings())
                .filteredOn(Finding::refused)
                .extracting(Finding::rule, Finding::element)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("unknown-form", "Task_AnswerQuery"));
    }
}
