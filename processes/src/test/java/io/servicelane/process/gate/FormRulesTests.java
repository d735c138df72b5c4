package io.servicelane.process.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What forms may be like; each line is a change to a shipped form. */
class FormRulesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
        form-fault | "type": "radio"          | "type": "iframe"
        form-fault | "type": "radio"          | "type": "filepicker"
        form-fault | "type": "radio"          | "type": "wheel"
        form-fault | "id": "Field_Answer"     | "id": "Field_Handling"
        form-fault | "key": "answer"          | "key": "handling"
        form-fault | "key": "answer"          | "key": "an answer"
        form-fault | "value": "pass-on"       | "value": "answer"
        form-fault | "id": "query.answer",    | ``
        form-fault | "id": "query.answer",    | "id": "",
        form-fault | Camunda Platform         | Camunda Cloud
        form-feel  | =handling != \\"answer\\" | =handling !== \\"answer\\"
        form-feel  | =handling != \\"answer\\" | =handling != \\"answer
        form-feel  | =handling != \\"answer\\" | =${handling}
        form-feel  | "label": "Answer"        | "label": "=upper case("
        form-feel  | "label": "Answer"        | "label": "Answer {{1 +}}"
        ok         | =handling != \\"answer\\" | =not(handling = \\"answer\\")
        ok         | "label": "Answer"        | "label": "Answer to {{type}}"
        ok         | "maxLength": 2000        | "maxLength": 200
        ok         | "type": "radio"          | "type": "select"
        """)
    void aChangeBreaksTheRuleOrPasses(String code, String from, String to) {
        var findings = Draft.query().replacing(Draft.ANSWER, from, to).findings();

        if (code.equals("ok")) {
            assertThat(findings).noneMatch(Finding::refused);
        } else {
            assertThat(findings)
                    .filteredOn(finding -> finding.file().equals(Draft.ANSWER) && finding.refused())
                    .extracting(Finding::rule)
                    .contains(code);
        }
    }

    @Test
    void aFormThatIsBoundToTheDeploymentComesWithIt() {
        assertThat(Draft.query().without(Draft.ANSWER).findings())
                .filteredOn(Finding::refused)
                .extracting(Finding::rule, Finding::element)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("unknown-form", "Task_AnswerQuery"));
    }
}
