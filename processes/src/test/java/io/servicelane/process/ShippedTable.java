package io.servicelane.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/**
 * A shipped decision table, let through the gate of a desk with the shipped calendars, on an engine of its own.
 *
 * @param rules the desk's reading of it
 */
record ShippedTable(String decision, ProcessEngine engine, RequestRules rules) implements AutoCloseable {

    private static final SlaFacts CALENDARS = Set.of("standard", "berlin", "always")::contains;

    private static final ObjectProvider<SlaFacts> DESK =
            new StaticListableBeanFactory(Map.of("calendars", CALENDARS)).getBeanProvider(SlaFacts.class);

    static ShippedTable deployed(String decision, String file) {
        var tables = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(decision);
        configuration.setJdbcUrl("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(decision));
        configuration.setDmnEngineConfiguration(tables);
        configuration.setCustomPreDeployers(new ArrayList<>(List.of(new SlaTableGate(DESK))));
        var engine = configuration.buildProcessEngine();
        var hits = new HitRows();
        tables.getDecisionTableEvaluationListeners().add(hits);
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/decisions/" + file)
                .deploy();
        var decisions = engine.getDecisionService();
        return new ShippedTable(
                decision,
                engine,
                new RequestRules(decisions, hits, new TableAnswers(engine.getRepositoryService(), decisions, hits)));
    }

    /** What the rows that count say, in the order of the table. */
    List<Map<String, Object>> rows(Map<String, Object> inputs) {
        return engine.getDecisionService()
                .evaluateDecisionTableByKey(decision, inputs)
                .getResultList();
    }

    @Override
    public void close() {
        engine.close();
    }
}
