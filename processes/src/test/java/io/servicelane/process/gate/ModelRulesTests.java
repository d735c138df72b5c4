package io.servicelane.process.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * What models may be like. Each line of the file is a change to the shipped type "query": the rule it breaks, what is
 * replaced, and by what.
 */
class ModelRulesTests {

    private static final String WAITED_FOR =
            "</bpmn:process><bpmn:message id=\"Message_Wait\" name=\"customer-replied\" />";

    @Test
    void theTypeThatIsChangedIsSound() {
        assertThat(Draft.query().findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = {"/gate/models.txt", "/gate/flows.txt", "/gate/waits.txt"},
            delimiter = '|',
            quoteCharacter = '`',
            maxCharsPerColumn = 20_000)
    void aChangeBreaksTheRuleOrPasses(String line, String from, String to) {
        var draft = Draft.query()
                .with(Draft.MODEL, Draft.query().files().get(Draft.MODEL).replace("</bpmn:process>", WAITED_FOR));

        Examples.expect(line, draft.replacing(Draft.MODEL, from, to == null ? "" : to), Draft.MODEL);
    }
}
