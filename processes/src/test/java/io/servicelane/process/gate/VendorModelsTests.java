package io.servicelane.process.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The engine vendor's own test models, about two thousand files made to be difficult, thrown at the gate. */
class VendorModelsTests {

    private static final Path MODELS = Path.of("target/vendor-models");

    @Test
    @Timeout(300)
    void eachIsAcceptedOrRefusedWithReasonsAndNoneStopsTheServer() throws IOException {
        var gate = TestGate.ofTheDesk();
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("vendor");
        configuration.setJdbcUrl("jdbc:h2:mem:vendor;DB_CLOSE_DELAY=-1");
        configuration.setEnableCmdExceptionLogging(false);
        configuration.getProcessEnginePlugins().add(gate.plugin());
        var engine = configuration.buildProcessEngine();
        var files = files();
        var surprises = new ArrayList<String>();
        var silent = new ArrayList<String>();

        for (var file : files) {
            var failure = catchThrowable(() -> deploy(engine, file));
            if (failure != null && !(failure instanceof ParseException)) {
                surprises.add(MODELS.relativize(file) + ": " + failure);
            } else if (failure != null && !failure.getMessage().contains("* ")) {
                silent.add(MODELS.relativize(file) + ": " + failure.getMessage());
            }
        }
        engine.close();

        assertThat(files).hasSizeGreaterThan(2000);
        assertThat(surprises).isEmpty();
        assertThat(silent).as("refused without a reason").isEmpty();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(MODELS)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void deploy(ProcessEngine engine, Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            engine.getRepositoryService()
                    .createDeployment()
                    .addInputStream(MODELS.relativize(file).toString(), content)
                    .deploy();
        }
    }
}
