package io.servicelane.process.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.servicelane.process.SlaFacts;
import io.servicelane.process.TableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ResourceReport;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Which tables may be deployed, and what is said about those that may not. */
class TableGateTests {

    private static final String LAST_RESORT =
            "||||| \"RESOLUTION\" | \"PT16H\" | \"standard\" | 75 | \"standard\" | \"remaining\" | \"opened\"";
    private static final String LEVEL = "\"standard\" | 1 |||| | \"supervisor\" | \"desk\" | false | | \"PT0S\"";

    private static final Set<String> CALENDARS = Set.of("standard", "berlin", "always");
    private static final StaticListableBeanFactory desk = new StaticListableBeanFactory();

    private static ProcessEngine engine;

    @BeforeAll
    static void startTheEngine() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("gate");
        configuration.setJdbcUrl("jdbc:h2:mem:gate;DB_CLOSE_DELAY=-1");
        configuration.getProcessEnginePlugins().add(new TestGate(desk).plugin());
        engine = configuration.buildProcessEngine();
    }

    @AfterAll
    static void stopTheEngine() {
        engine.close();
    }

    @BeforeEach
    void openTheDesk() {
        if (desk.getBeansOfType(SlaFacts.class).isEmpty()) {
            desk.addBean("facts", (SlaFacts) CALENDARS::contains);
        }
    }

    @AfterEach
    void takeTheTablesAway() {
        engine.getRepositoryService().createDeploymentQuery().list().forEach(deployment -> engine.getRepositoryService()
                .deleteDeployment(deployment.getId(), true));
    }

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
        var alone = new TestGate(new StaticListableBeanFactory(Map.of())).plugin();
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("gate-alone");
        configuration.setJdbcUrl("jdbc:h2:mem:gate-alone");
        configuration.getProcessEnginePlugins().add(alone);
        var other = configuration.buildProcessEngine();
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

    private static String targetRow(String column, String cell) {
        return row(
                "\"repair\"||||",
                TableText.targets().outputs(),
                List.of("\"VISIT\"", "\"PT4H\"", "\"standard\"", "75", "\"standard\"", "\"remaining\"", "\"opened\""),
                column,
                cell);
    }

    private static String ladderRow(String column, String cell) {
        return row(
                "\"standard\"|2||||",
                TableText.ladder().outputs(),
                List.of("\"supervisor\"", "\"desk\"", "false", "", "\"PT2H\""),
                column,
                cell);
    }

    private static String row(String inputs, List<String> columns, List<String> sound, String column, String cell) {
        var cells = new ArrayList<>(sound);
        cells.set(columns.indexOf(column), cell);
        return inputs + "|" + String.join("|", cells);
    }

    private static String refused(TableText table) {
        return catchThrowableOfType(ParseException.class, () -> deploy(table)).getMessage();
    }

    private static void deploy(TableText table) {
        engine.getRepositoryService()
                .createDeployment()
                .addString(table.decision() + ".dmn", table.xml())
                .deploy();
    }
}
