package io.servicelane.process.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What decisions may be like; each line of the files is a change, as for models. */
class DecisionRulesTests {

    private static final String CLASSIFICATION = "classify-request.dmn";

    private static final TestGate gate = TestGate.ofTheDesk();
    private static ProcessEngine engine;

    @BeforeAll
    static void deployWhatIsShipped() {
        engine = gate.engine("decisions");
        var shipped = engine.getRepositoryService().createDeployment();
        ShippedFiles.all().forEach((name, content) -> shipped.addInputStream(name, new ByteArrayInputStream(content)));
        shipped.deploy();
    }

    @AfterAll
    static void stopTheEngine() {
        engine.close();
    }

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
        var table = Draft.of(CLASSIFICATION, ShippedFiles.text("processes/decisions/" + CLASSIFICATION))
                .replacing(CLASSIFICATION, from, to == null ? "" : to);
        Examples.expect(code, table.findings(gate.check()), CLASSIFICATION);
    }
}
