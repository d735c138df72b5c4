package io.servicelane.process.gate;

/** Decision tables as the Modeler would save them. */
final class Tables {

    private static final String DECISION =
            """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                id="Definitions_1" name="d" namespace="n">
            <decision id="price" name="Price" camunda:historyTimeToLive="P30D">
            %s
            </decision></definitions>
            """;

    private Tables() {}

    /** One decision with that logic. */
    static String decision(String logic) {
        return DECISION.formatted(logic);
    }

    /** A table of one row whose output cell says that. */
    static String oneCell(String output) {
        return decision(
                """
                <decisionTable id="Table_Price">
                <input id="Input_Kind"><inputExpression id="Expression_Kind"><text>kind</text></inputExpression></input>
                <output id="Output_Price" name="price" />
                <rule id="Rule_1"><inputEntry id="Cell_Kind"><text>"a"</text></inputEntry>
                <outputEntry id="Cell_Price"><text>%s</text></outputEntry></rule>
                </decisionTable>"""
                        .formatted(output));
    }
}
