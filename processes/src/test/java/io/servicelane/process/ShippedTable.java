package io.servicelane.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;

/** A shipped decision table on an engine of its own. */
record ShippedTable(String decision, ProcessEngine engine) implements AutoCloseable {

    static ShippedTable deployed(String decision, String file) {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(decision);
        configuration.setJdbcUrl("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(decision));
        var engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/decisions/" + file)
                .deploy();
        return new ShippedTable(decision, engine);
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
