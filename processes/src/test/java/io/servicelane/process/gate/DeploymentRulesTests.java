package io.servicelane.process.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What deployments as a whole may be like, and files whatever is in them. */
class DeploymentRulesTests {

    private static final ModelCheck CHECK = TestGate.ofTheDesk().check();

    @ParameterizedTest
    @CsvFileSource(
            resources = "/gate/files.txt",
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false)
    void aFileBreaksTheRuleOrPasses(String line, String name, String text) {
        Examples.expect(line, Draft.of(name, text), name);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/gate/shipped.txt", delimiter = '|', quoteCharacter = '`')
    void aChangeOfWhatIsShippedBreaksTheRuleOrPasses(String line, String file, String from, String to) {
        var shipped = new Draft(Map.of(file, ShippedFiles.text(file)));
        if (!file.contains("sla-") && !file.contains("ladder.dmn")) {
            for (var name : ShippedFiles.all().keySet()) {
                shipped = shipped.with(name, ShippedFiles.text(name));
            }
        }

        Examples.expect(line, shipped.replacing(file, from, to == null ? "" : to), file);
    }

    /** The columns: characters of the name, tenant, number of files, bytes of each, whether all have the same id. */
    @ParameterizedTest
    @CsvFileSource(resources = "/gate/deployments.txt", delimiter = '|')
    void aDeploymentBreaksTheRuleOrPasses(String line, int name, String tenant, int files, int bytes, boolean same) {
        var deployment = new DeploymentEntity();
        deployment.setNew(true);
        deployment.setName("n".repeat(name));
        deployment.setTenantId(tenant);
        var found = found(deployment, same ? price(files) : sized(files, bytes));

        var code = line.substring(line.indexOf(':') + 1);
        if (line.equals(code)) {
            assertThat(found).contains(code);
        } else {
            assertThat(found).doesNotContain(code);
        }
    }

    /** The columns: name of the file, how many elements there are within its root. */
    @ParameterizedTest
    @CsvFileSource(resources = "/gate/elements.txt", delimiter = '|')
    void aFileOfSoManyElementsBreaksTheRuleOrPasses(String line, String name, int elements) {
        Examples.expect(line, Draft.of(name, "<a>" + "<b/>".repeat(elements) + "</a>"), name);
    }

    private static List<String> found(DeploymentEntity deployment, LinkedHashMap<String, byte[]> files) {
        var found = new ArrayList<String>();
        files.forEach((name, content) -> {
            var resource = new ResourceEntity();
            resource.setName(name);
            resource.setBytes(content);
            deployment.addResource(resource);
        });
        try {
            new DeploymentGate(CHECK).deploy(deployment);
        } catch (DeploymentRefused refused) {
            refused.findings().forEach(finding -> found.add(finding.rule()));
        }
        return found;
    }

    private static LinkedHashMap<String, byte[]> price(int files) {
        var all = new LinkedHashMap<String, byte[]>();
        IntStream.range(0, files)
                .forEach(number -> all.put(number + ".dmn", Tables.oneCell("1").getBytes(StandardCharsets.UTF_8)));
        return all;
    }

    private static LinkedHashMap<String, byte[]> sized(int files, int bytes) {
        var all = new LinkedHashMap<String, byte[]>();
        IntStream.range(0, files).forEach(number -> all.put(number + ".bpmn", new byte[bytes]));
        return all;
    }
}
