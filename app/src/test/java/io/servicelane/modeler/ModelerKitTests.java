package io.servicelane.modeler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicelane.Caller;
import io.servicelane.RunningDesk;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The kit as analysts get it. */
@RunningDesk
class ModelerKitTests {

    @LocalServerPort
    private int port;

    @Value("${servicelane.public-url}")
    private String address;

    @Autowired
    private ModelerKit kit;

    @Autowired
    private Palette palette;

    @Test
    void theKitHasItsPlacesAndNothingElse() throws IOException {
        assertThat(unzipped(kit.zip()).keySet())
                .contains(
                        "servicelane-kit/README.txt",
                        "servicelane-kit/guide.en.md",
                        "servicelane-kit/guide.zh.md",
                        "servicelane-kit/resources/flags.json",
                        "servicelane-kit/resources/plugins/servicelane-lint/index.js",
                        "servicelane-kit/resources/plugins/servicelane-lint/client.js",
                        "servicelane-kit/resources/element-templates/tell-customer.json",
                        "servicelane-kit/example/water-quality/water-quality.bpmn",
                        "servicelane-kit/example/water-quality/water-quality.start.form",
                        "servicelane-kit/example/water-quality/water-quality.check.form",
                        "servicelane-kit/example/water-quality/classify-request.dmn")
                .allMatch(name -> name.matches("servicelane-kit/"
                        + "((resources/(element-templates/[a-z-]+\\.json|flags\\.json|plugins/servicelane-lint/.+))"
                        + "|example/water-quality/.+|guide\\.(en|zh)\\.md|README\\.txt)"));
    }

    @Test
    void theSameKitIsTheSameBytes() {
        assertThat(kit.zip()).isEqualTo(kit.zip());
    }

    @Test
    void whatIsInTheKitLeadsToThisDesk() throws IOException {
        var files = unzipped(kit.zip());

        assertThat(new ObjectMapper()
                        .readTree(files.get("servicelane-kit/resources/element-templates/close.json"))
                        .path("documentationRef")
                        .asText())
                .isEqualTo(address + "/modeler/steps/close");
        assertThat(files.get("servicelane-kit/guide.zh.md")).contains(address + "/engine-rest");
        assertThat(kit.endpoint()).isEqualTo(address + "/engine-rest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/modeler-kit.zip", "/api/v1/modeler-kit"})
    void analystsGetItAndAgentsDoNot(String path) {
        var given = Caller.program(port, "analyst").get(path);

        assertThat(given.statusCode()).isEqualTo(200);
        assertThat(given.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(given.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"servicelane-kit.zip\"");
        assertThat(given.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(Caller.program(port, "agent").get(path).statusCode()).isEqualTo(403);
    }

    @Test
    void theLinkWorksInASessionAndLeadsStrangersToTheDoor() {
        assertThat(Caller.browser(port, "analyst").get("/modeler-kit.zip").statusCode())
                .isEqualTo(200);
        assertThat(Caller.nobody(port).get("/modeler-kit.zip").statusCode()).isIn(302, 401);
    }

    @Test
    void everyStepIsExplainedInTheReadersLanguage() {
        assertThat(palette.steps(Locale.ENGLISH)).hasSizeGreaterThan(20).allSatisfy(step -> assertThat(step.words())
                .doesNotContainPattern("\\p{IsHan}"));
        assertThat(palette.steps(Locale.SIMPLIFIED_CHINESE)).allSatisfy(step -> {
            assertThat(step.title()).containsPattern("\\p{IsHan}");
            assertThat(step.words()).containsPattern("\\p{IsHan}");
            assertThat(step.fields())
                    .allMatch(field -> field.words().codePoints().anyMatch(Character::isIdeographic));
        });
    }

    private static Map<String, String> unzipped(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
