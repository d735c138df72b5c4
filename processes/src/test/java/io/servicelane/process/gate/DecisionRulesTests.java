package io.servicelane.process.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What decisions may be like; each line of the files is a change, as for models. */
class DecisionRulesTests {

    private static final String CLASSIFICATION = "classify-request.dmn";

    @Test
    void theTableThatIsChangedIsSound() {
        assertThat(Draft.of("price.dmn", Tables.oneCell("1")).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/gate/tables.txt", delimiter = '|', quoteCharacter = '`')
    void aChangeBreaksTheRuleOrPasses(String code, String from, String to) {
        Examples.expect(
                code,
                Draft.of("price.dmn", Tables.oneCell("1")).replacing("price.dmn", from, to == null ? "" : to),
                "price.dmn");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/gate/classification.txt", delimiter = '|', quoteCharacter = '`')
    void aClassificationNamesWhatThereIs(String code, String from, String to) {
        var shipped = new Draft(new java.util.LinkedHashMap<>());
        for (var file : ShippedFiles.all().keySet()) {
            shipped = shipped.with(file.endsWith(CLASSIFICATION) ? CLASSIFICATION : file, ShippedFiles.text(file));
        }
        Examples.expect(code, shipped.replacing(CLASSIFICATION, from, to == null ? "" : to), CLASSIFICATION);
    }
}
