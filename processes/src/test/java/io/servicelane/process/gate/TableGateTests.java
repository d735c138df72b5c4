package io.servicelane.process.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.servicelane.process.SlaFacts;
import io.servicelane.process.TableText;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ResourceReport;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What holds for all tables at the gate. */
class TableGateTests extends GatedTables {

    @Test
    void allFaultsOfAllFilesAreToldAtOnceAndNothingIsStored() {
        var refused = catchThrowableOfType(ParseException.class, () -> engine.getRepositoryService()
                .createDeployment()
                .addString(
                        "targets.dmn",
                        TableText.targets(targetRow("budget", "\"soon\""), targetRow("warnAt", "500"))
                                .xml())
                .addString(
                        "ladder.dmn",
                        TableText.ladder(ladderRow("after", "\"-PT1H\"")).xml())
                .addString("other.dmn", new TableText("other", "ANY", List.of("a"), List.of("b"), List.of("1|2")).xml())
                .deploy());

        assertThat(refused.getMessage().lines())
                .hasSize(5)
                .anyMatch(line -> line.startsWith("* targets.dmn, Cell_1_budget: "))
                .anyMatch(line -> line.startsWith("* targets.dmn, Cell_2_warnAt: "))
                .anyMatch(line -> line.startsWith("* targets.dmn, Table_slaTargets: "))
                .anyMatch(line -> line.startsWith("* ladder.dmn, Cell_1_after: "));
        assertThat(refused.getResorceReports())
                .extracting(ResourceReport::getResourceName)
                .containsExactly("ladder.dmn", "targets.dmn");
        assertThat(engine.getRepositoryService().createDeploymentQuery().count())
                .isZero();
        assertThat(engine.getRepositoryService().createDecisionDefinitionQuery().count())
                .isZero();
    }

    @Test
    void otherTablesAreNoneOfItsBusiness() {
        assertThatCode(() -> deploy(new TableText("other", "ANY", List.of("a"), List.of("b"), List.of("1|2"))))
                .doesNotThrowAnyException();
    }

    @Test
    void aFileThatIsNoDmnIsRefusedInWords() {
        var refused = catchThrowableOfType(ParseException.class, () -> engine.getRepositoryService()
                .createDeployment()
                .addString("broken.dmn", "<definitions>")
                .deploy());

        assertThat(refused).hasMessageContaining("broken.dmn cannot be read as DMN");
    }

    @Test
    void withoutADeskTheCalendarIsNotChecked() {
        var alone = new TestGate(new StaticListableBeanFactory(Map.of()));
        var other = alone.engine("gate-alone");
        try {
            assertThatCode(() -> other.getRepositoryService()
                            .createDeployment()
                            .addString(
                                    "targets.dmn",
                                    TableText.targets(LAST_RESORT.replace("standard", "elsewhere"))
                                            .xml())
                            .deploy())
                    .doesNotThrowAnyException();
        } finally {
            other.close();
        }
    }

    @Test
    void whatWasDeployedBeforeIsReadAgainWhateverTheDeskHasNow() {
        deploy(TableText.targets(LAST_RESORT));
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration.getDeploymentCache().discardDecisionDefinitionCache();
        desk.addBean("facts", (SlaFacts) key -> false);
        try {
            assertThat(engine.getDecisionService()
                            .evaluateDecisionTableByKey("slaTargets")
                            .variables(Map.of(
                                    "type", "repair", "priority", "LOW", "tier", "VIP", "channel", "sms", "queue", ""))
                            .evaluate())
                    .hasSize(1);
        } finally {
            desk.addBean("facts", (SlaFacts) CALENDARS::contains);
        }
    }
}
