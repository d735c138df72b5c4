package io.servicelane.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class RefusalsInTheLogTests {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRefusedFileIsNoErrorAndAnythingElseIs(boolean refused) {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("refusals-" + refused);
        configuration.setJdbcUrl("jdbc:h2:mem:refusals-" + refused);
        configuration.setCommandContextFactory(new RefusalsAreNoErrors(configuration));
        var engine = configuration.buildProcessEngine();
        Command<Void> command = context -> {
            throw refused
                    ? new ParseException("refused", "a.bpmn", List.of(), List.of())
                    : new ProcessEngineException("broken");
        };

        var said = new ListAppender<ILoggingEvent>();
        said.start();
        var logger = (Logger) LoggerFactory.getLogger("org.camunda.bpm.engine.context");
        logger.addAppender(said);
        try {
            assertThat(catchThrowable(
                            () -> configuration.getCommandExecutorTxRequired().execute(command)))
                    .isNotNull();
        } finally {
            logger.detachAppender(said);
            engine.close();
        }

        assertThat(said.list)
                .filteredOn(event -> event.getLevel() == Level.ERROR)
                .hasSize(refused ? 0 : 1);
    }
}
