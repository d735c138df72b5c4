package io.servicelane.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;

/**
 * A shipped decision table on an engine of its own.
 *
 * @param rules the desk's reading of it
 */
record ShippedTable(String decision, ProcessEngine engine, RequestRules rules) implements AutoCloseable {

    static ShippedTable deployed(String decision, String file) {
        var tables = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(decision);
        configuration.setJdbcUrl("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(decision));
        configuration.setDmnEngineConfiguration(tables);
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
