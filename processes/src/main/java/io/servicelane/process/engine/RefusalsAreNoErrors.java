package io.servicelane.process.engine;

import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextFactory;

/** A file that is refused is told to whoever sent it; the log needs no page about each, as it has of what fails. */
class RefusalsAreNoErrors extends CommandContextFactory {

    RefusalsAreNoErrors(ProcessEngineConfigurationImpl configuration) {
        setProcessEngineConfiguration(configuration);
    }

    @Override
    public CommandContext createCommandContext() {
        return new Quiet(processEngineConfiguration);
    }

    private static class Quiet extends CommandContext {

        Quiet(ProcessEngineConfigurationImpl configuration) {
            super(configuration);
        }

        @Override
        protected boolean shouldLogFine(Throwable exception) {
            return exception instanceof ParseException || super.shouldLogFine(exception);
        }
    }
}
