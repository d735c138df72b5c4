package io.servicelane.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the analysts' tables of targets and ladders say, on a real engine. */
class RequestRulesTests {

    private static final Map<String, Object> REPAIR =
            Map.of("type", "repair", "priority", "NORMAL", "tier", "VIP", "channel", "sms", "queue", "repair");

    private static final AtomicInteger evaluations = new AtomicInteger();

    private static ProcessEngine engine;
    private static HitRows rows;

    private RequestRules rules;

    @BeforeAll
    static void startTheEngine() {
        rows = new HitRows();
        var decisions = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        decisions.setFeelEngineFactory(RememberingFeel::new);
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("rules");
        configuration.setJdbcUrl("jdbc:h2:mem:rules;DB_CLOSE_DELAY=-1");
        configuration.setDmnEngineConfiguration(decisions);
        engine = configuration.buildProcessEngine();
        var listeners = decisions.getDecisionTableEvaluationListeners();
        listeners.add(rows);
        listeners.add((DmnDecisionTableEvaluationListener) event -> evaluations.incrementAndGet());
    }

    @AfterAll
    static void stopTheEngine() {
        engine.close();
    }

    @BeforeEach
    void openTheDesk() {
        evaluations.set(0);
        rules = new RequestRules(
                engine.getDecisionService(),
                rows,
                new TableAnswers(engine.getRepositoryService(), engine.getDecisionService(), rows));
    }

    @AfterEach
    void takeTheTablesAway() {
        engine.getRepositoryService().createDeploymentQuery().list().forEach(deployment -> engine.getRepositoryService()
                .deleteDeployment(deployment.getId(), true));
    }

    @Test
    void theFirstRowOfEachKindWins() {
        deploy(
                TableText.targets(
                        "\"complaint\"||||  | \"RESPONSE\"   | \"PT5M\" | \"always\"   | 50 | \"urgent\"   | \"new\"       | \"opened\"",
                        "|| \"VIP\" ||      | \"RESPONSE\"   | \"PT30M\"| \"standard\" | 80 | \"standard\" | \"new\"       | \"opened\"",
                        "||||               | \"VISIT\"      | \"P2D\"  | \"berlin\"   |    |              | \"remaining\" | \"step\"",
                        "||||               | \"RESPONSE\"   | \"PT4H\" | \"standard\" | 75 | \"standard\" | \"remaining\" | \"opened\"",
                        "||||               | \"RESOLUTION\" | \"PT16H\"| \"standard\" | 75 | \"standard\" | \"remaining\" | \"opened\""));

        var said = rules.targets(REPAIR);

        assertThat(said.problems()).isEmpty();
        assertThat(said.targets())
                .containsExactly(
                        new SlaTarget(
                                "RESPONSE", Duration.ofMinutes(30), "standard", 80, "standard", true, false, row(2)),
                        new SlaTarget("VISIT", Duration.ofDays(2), "berlin", 75, null, false, true, row(3)),
                        new SlaTarget(
                                "RESOLUTION", Duration.ofHours(16), "standard", 75, "standard", false, false, row(5)));
    }

    @Test
    void aTableThatCollectsIsReadInTheSameWay() {
        deploy(TableText.targets(lastResort("\"PT1H\"", "75"), lastResort("\"PT2H\"", "75"))
                .with("COLLECT"));

        assertThat(rules.targets(REPAIR).targets()).singleElement().satisfies(target -> assertThat(target.budget())
                .isEqualTo(Duration.ofHours(1)));
    }

    @Test
    void aBudgetMayBeComputed() {
        deploy(TableText.targets(
                lastResort("if priority = \"NORMAL\" then duration(\"PT8H\") else duration(\"PT2H\")", "3 * 25")));

        assertThat(rules.targets(REPAIR).targets())
                .extracting(SlaTarget::budget, SlaTarget::warnPercent)
                .containsExactly(tuple(Duration.ofHours(8), 75));
    }

    @ParameterizedTest
    @CsvSource({"75,75", "0.75,75", "1,1", "100,100", "0.995,100", "'',75", "33.4,33"})
    void aWarningIsAPercentageOrAShare(String cell, int percent) {
        deploy(TableText.targets(lastResort("\"PT1H\"", cell)));

        assertThat(rules.targets(REPAIR).targets()).singleElement().satisfies(target -> assertThat(target.warnPercent())
                .isEqualTo(percent));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
        "resolution";          "PT4H";   "standard"; 75;    "remaining"; "opened"; kind
        null;                  "PT4H";   "standard"; 75;    "remaining"; "opened"; kind
        "A234567890123456789012345678901"; "PT4H"; "standard"; 75; "remaining"; "opened"; kind
        "RESOLUTION";          "4 h";    "standard"; 75;    "remaining"; "opened"; budget
        "RESOLUTION";          "PT0S";   "standard"; 75;    "remaining"; "opened"; budget
        "RESOLUTION";          "-PT4H";  "standard"; 75;    "remaining"; "opened"; budget
        "RESOLUTION";          "P3654D"; "standard"; 75;    "remaining"; "opened"; budget
        "RESOLUTION";          nothing;  "standard"; 75;    "remaining"; "opened"; budget
        "RESOLUTION";          "PT4H";   "  ";       75;    "remaining"; "opened"; calendar
        "RESOLUTION";          "PT4H";   "standard"; 101;   "remaining"; "opened"; warnAt
        "RESOLUTION";          "PT4H";   "standard"; 0;     "remaining"; "opened"; warnAt
        "RESOLUTION";          "PT4H";   "standard"; "half";"remaining"; "opened"; warnAt
        "RESOLUTION";          "PT4H";   "standard"; 75;    "again";     "opened"; reopen
        "RESOLUTION";          "PT4H";   "standard"; 75;    "remaining"; "later";  start
        """)
    void aRowThatCannotBeUsedIsNamedAndPassedOver(
            String kind, String budget, String calendar, String warnAt, String reopen, String start, String field) {
        deploy(TableText.targets(
                "||||| %s | %s | %s | %s | | %s | %s".formatted(kind, budget, calendar, warnAt, reopen, start),
                lastResort("\"PT9H\"", "75")));

        var said = rules.targets(REPAIR);

        assertThat(said.problems()).singleElement().satisfies(problem -> assertThat(problem)
                .startsWith("slaTargets, row Rule_1: " + field + " "));
        assertThat(said.targets())
                .singleElement()
                .satisfies(target -> assertThat(target.hit().row()).isEqualTo("Rule_2"));
    }

    @Test
    void anInputThatIsNotKnownHitsTheRowsThatDoNotAskForIt() {
        deploy(TableText.targets(
                "|| \"VIP\" || | \"RESOLUTION\" | \"PT1H\" | \"standard\" | | | |", lastResort("\"PT9H\"", "")));
        var inputs = new HashMap<>(REPAIR);
        inputs.put("tier", null);

        assertThat(rules.targets(inputs).targets())
                .singleElement()
                .satisfies(target -> assertThat(target.hit().row()).isEqualTo("Rule_2"));
    }

    @Test
    void aTableThatIsNotDeployedSaysNothing() {
        assertThat(rules.targets(REPAIR)).isEqualTo(new SlaTargets(List.of(), List.of()));
        assertThat(rules.level(Map.of("ladder", "standard", "level", 1))).isEmpty();
    }

    @Test
    void aNewerTableCountsAtOnceAndTheSameQuestionIsWorkedOutOnce() {
        deploy(TableText.targets(lastResort("\"PT9H\"", "75")));
        rules.targets(REPAIR);
        rules.targets(new HashMap<>(REPAIR));
        assertThat(evaluations).hasValue(1);

        deploy(TableText.targets(lastResort("\"PT3H\"", "75")));
        var said = rules.targets(REPAIR).targets();

        assertThat(said).extracting(SlaTarget::budget).containsExactly(Duration.ofHours(3));
        assertThat(said).extracting(target -> target.hit().version()).containsExactly(2);
        assertThat(evaluations).hasValue(2);
    }

    @Test
    void aTableThatReadsTheClockIsAskedEachTime() {
        deploy(TableText.targets(lastResort("if today() > date(\"2020-01-01\") then \"PT9H\" else \"PT1H\"", "75")));

        rules.targets(REPAIR);
        rules.targets(REPAIR);

        assertThat(evaluations).hasValue(2);
    }

    @Test
    void aLevelSaysWhoIsToldAndWhatIsDone() {
        deploy(TableText.ladder(
                "\"urgent\" | 1 ||||   | \"assignee, supervisor\" | \"desk,sms\" | true  | \"own\" | \"PT0S\"",
                "\"urgent\" | 2 ||||   | [\"supervisor\", \"admin\"] | \"email\" | false |         | \"PT2H\"",
                "\"urgent\" | > 2 |||| | \"admin\"                | \"email\"    | false |         | \"soon\""));

        assertThat(level(1))
                .contains(new LadderLevel(
                        Set.of("assignee", "supervisor"), Set.of("desk", "sms"), true, "own", Duration.ZERO));
        assertThat(level(2))
                .contains(new LadderLevel(
                        Set.of("supervisor", "admin"), Set.of("email"), false, null, Duration.ofHours(2)));
        assertThat(level(3)).as("a row that cannot be used ends the ladder").isEmpty();
        assertThat(rules.level(Map.of("ladder", "standard", "level", 1))).isEmpty();
    }

    private Optional<LadderLevel> level(int level) {
        return rules.level(Map.of("ladder", "urgent", "level", level));
    }

    private static String lastResort(String budget, String warnAt) {
        return "||||| \"RESOLUTION\" | %s | \"standard\" | %s | | |".formatted(budget, warnAt);
    }

    private static RuleRow row(int number) {
        return new RuleRow("slaTargets", 1, "Rule_" + number);
    }

    private static void deploy(TableText table) {
        engine.getRepositoryService()
                .createDeployment()
                .addString(table.decision() + ".dmn", table.xml())
                .deploy();
    }
}
