package io.servicelane.api;

import io.servicelane.process.gate.Finding;
import io.servicelane.process.gate.ModelCheck;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/models", produces = MediaType.APPLICATION_JSON_VALUE)
@PreAuthorize("hasAnyRole('ANALYST', 'ADMIN')")
@Tag(name = "Models", description = "What is wrong with files before they are deployed")
class ModelsController {

    private static final int MOST_FILES = 100;

    private final ModelCheck check;

    ModelsController(ModelCheck check) {
        this.check = check;
    }

    @PostMapping(path = "/check", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Checks files as if they were deployed together; nothing is stored")
    Page<FindingJson> check(@RequestBody ModelFilesJson body, Locale language) {
        return Page.of(check.findings(files(body.files())), null, finding -> FindingJson.of(finding, language));
    }

    private static LinkedHashMap<String, byte[]> files(@Nullable List<@Nullable ModelFileJson> given) {
        var checks = new Checks();
        if (given == null || given.isEmpty()) {
            checks.wrong("files", "api.required").pass();
            return new LinkedHashMap<>();
        }
        if (given.size() > MOST_FILES) {
            checks.wrong("files", "api.too-many", MOST_FILES).pass();
        }
        var files = new LinkedHashMap<String, byte[]>();
        for (var index = 0; index < given.size(); index++) {
            var file = given.get(index);
            var name = file == null ? null : file.name();
            var content = file == null ? null : file.content();
            checks.required("files[%d].name".formatted(index), name);
            checks.required("files[%d].content".formatted(index), content);
            if (name != null && content != null) {
                files.put(name, content.getBytes(StandardCharsets.UTF_8));
            }
        }
        checks.pass();
        return files;
    }

    @Schema(name = "ModelFiles")
    record ModelFilesJson(@Nullable List<@Nullable ModelFileJson> files) {}

    @Schema(name = "ModelFile")
    record ModelFileJson(
            @Schema(description = "Ends in .bpmn, .dmn or .form") @Nullable String name, @Nullable String content) {}

    @Schema(name = "ModelFinding")
    record FindingJson(
            String rule,
            @Schema(description = "Whether it keeps the file from being deployed; else it is advice") boolean refused,
            String file,
            @Schema(description = "Empty when the whole file is meant") String element,
            @Schema(description = "In the caller's language") String message) {

        static FindingJson of(Finding finding, Locale language) {
            return new FindingJson(
                    finding.rule(), finding.refused(), finding.file(), finding.element(), finding.text(language));
        }
    }
}
