package io.servicelane.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.servicelane.Caller;
import io.servicelane.RunningDesk;
import io.servicelane.Upload;
import io.servicelane.process.gate.Finding;
import io.servicelane.process.gate.ModelCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.TestPropertySource;

/** What the gate costs whoever deploys: twenty models of the size of a repair in one upload, all of them accepted. */
@Tag("benchmark")
@RunningDesk
@TestPropertySource(
        properties = {
            "logging.level.root=warn",
            "camunda.bpm.job-execution.enabled=false",
            "camunda.bpm.process-engine-name=gateBenchmarks",
            "spring.datasource.url=${SERVICELANE_TEST_MYSQL_URL:jdbc:h2:mem:gate-benchmarks;MODE=MySQL;DB_CLOSE_DELAY=-1}"
        })
class GateBenchmarks {

    private static final int FILES = 20;

    @LocalServerPort
    private int port;

    @Autowired
    private ModelCheck check;

    @Test
    void twentyModelsInOneUpload() throws IOException {
        var files = files();
        var busy = Figures.processor();
        var millis = Figures.millis(() -> accepted(files));
        Figures.print("gate, 20 models, first time: %.0f ms, processor %.0f ms", millis, Figures.processor() - busy);
        busy = Figures.processor();
        Figures.print("gate, 20 models", Figures.millis(5, 20, () -> accepted(files)));
        Figures.print("gate, 20 models, processor: %.0f ms on average", (Figures.processor() - busy) / 25);

        var upload = Upload.named("benchmark");
        files.forEach((name, content) -> upload.file(name, new String(content, StandardCharsets.UTF_8)));
        var analyst = Caller.program(port, "analyst");
        millis = Figures.millis(() -> {
            var answer = upload.by(analyst, "/engine-rest/engine/gateBenchmarks/deployment/create");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        });
        Figures.print("20 models deployed over HTTP, gate and engine: %.0f ms", millis);
    }

    private void accepted(Map<String, byte[]> files) {
        assertThat(check.findings(files)).filteredOn(Finding::refused).isEmpty();
    }

    private static Map<String, byte[]> files() throws IOException {
        var model = new ClassPathResource("processes/repair/repair.bpmn").getContentAsString(StandardCharsets.UTF_8);
        var files = new LinkedHashMap<String, byte[]>();
        for (var number = 1; number <= FILES; number++) {
            var key = "repair-%02d".formatted(number);
            var text = model.replace("<bpmn:process id=\"repair\"", "<bpmn:process id=\"" + key + "\"")
                    .replace(
                            "name=\"servicelane.type\" value=\"repair\"",
                            "name=\"servicelane.type\" value=\"" + key + "\"")
                    .replace("bpmnElement=\"repair\"", "bpmnElement=\"" + key + "\"")
                    .replace("formRefBinding=\"deployment\"", "formRefBinding=\"latest\"");
            files.put(key + ".bpmn", text.getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }
}
