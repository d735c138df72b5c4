package io.servicelane.process.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** Counts the steps of one transaction; a model that goes round and round without ever waiting would fill the memory. */
class StepsInOneGo implements Session {

    static final int MOST = 10_000;

    /** Ten times as many as one expression may take; a table has thousands of them. */
    static final long MOST_OF_FEEL = 5_000_000;

    /** To be called at the start of every step. */
    static final ExecutionListener COUNT = execution ->
            Context.getCommandContext().getSession(StepsInOneGo.class).next();

    private int steps;
    private long feel;

    static void countIn(ProcessEngineConfigurationImpl configuration) {
        List<SessionFactory> factories = configuration.getCustomSessionFactories();
        factories = factories == null ? new ArrayList<>() : new ArrayList<>(factories);
        factories.add(new Factory());
        configuration.setCustomSessionFactories(factories);
    }

    /** To be told of every expression of a rule. */
    static void feel(long steps) {
        var command = Context.getCommandContext();
        if (command != null) {
            command.getSession(StepsInOneGo.class).add(steps);
        }
    }

    private void add(long more) {
        feel += more;
        if (feel > MOST_OF_FEEL) {
            throw new NotAllowedInModels(
                    "More than %d steps of FEEL at once".formatted(MOST_OF_FEEL), "write rules that take less");
        }
    }

    private void next() {
        if (++steps > MOST) {
            throw new NotAllowedInModels(
                    "More than %d steps at once".formatted(MOST), "let the way back wait for somebody or for a time");
        }
    }

    @Override
    public void flush() {
        // nothing is kept
    }

    @Override
    public void close() {
        // nothing is open
    }

    private static class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return StepsInOneGo.class;
        }

        @Override
        public Session openSession() {
            return new StepsInOneGo();
        }
    }
}
