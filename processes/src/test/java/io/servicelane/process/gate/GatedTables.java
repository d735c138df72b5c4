package io.servicelane.process.gate;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.servicelane.process.EmptyEngine;
import io.servicelane.process.SlaFacts;
import io.servicelane.process.TableText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The tables of service levels in front of the gate of one engine, which all these tests share. */
abstract class GatedTables {

    static final String LAST_RESORT =
            "||||| \"RESOLUTION\" | \"PT16H\" | \"standard\" | 75 | \"standard\" | \"remaining\" | \"opened\"";
    static final String LEVEL = "\"standard\" | 1 |||| | \"supervisor\" | \"desk\" | false | | \"PT0S\"";

    static final Set<String> CALENDARS = Set.of("standard", "berlin", "always");
    static final StaticListableBeanFactory desk =
            new StaticListableBeanFactory(new HashMap<>(Map.of("facts", (SlaFacts) CALENDARS::contains)));

    static final ProcessEngine engine = new TestGate(desk).engine("gate");

    @AfterEach
    void takeTheTablesAway() {
        EmptyEngine.of(engine);
    }

    static String targetRow(String column, String cell) {
        return row(
                "\"repair\"||||",
                TableText.targets().outputs(),
                List.of("\"VISIT\"", "\"PT4H\"", "\"standard\"", "75", "\"standard\"", "\"remaining\"", "\"opened\""),
                column,
                cell);
    }

    static String ladderRow(String column, String cell) {
        return row(
                "\"standard\"|2||||",
                TableText.ladder().outputs(),
                List.of("\"supervisor\"", "\"desk\"", "false", "", "\"PT2H\""),
                column,
                cell);
    }

    static String row(String inputs, List<String> columns, List<String> sound, String column, String cell) {
        var cells = new ArrayList<>(sound);
        cells.set(columns.indexOf(column), cell);
        return inputs + "|" + String.join("|", cells);
    }

    static String refused(TableText table) {
        return catchThrowableOfType(ParseException.class, () -> deploy(table)).getMessage();
    }

    static void deploy(TableText table) {
        engine.getRepositoryService()
                .createDeployment()
                .addString(table.decision() + ".dmn", table.xml())
                .deploy();
    }
}
