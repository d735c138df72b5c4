package io.servicelane.api;

import io.servicelane.modeler.ModelerKit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the Modeler kit: by a link of the desk in the desk's session, to programs with HTTP Basic. */
@RestController
@PreAuthorize("hasAnyRole('ANALYST', 'ADMIN')")
@Tag(name = "Modeler", description = "What analysts put beside Camunda Modeler")
class ModelerKitController {

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final ModelerKit kit;

    ModelerKitController(ModelerKit kit) {
        this.kit = kit;
    }

    @GetMapping(
            path = {"/modeler-kit.zip", "/api/v1/modeler-kit"},
            produces = {"application/zip", MediaType.ALL_VALUE})
    @Operation(summary = "The Modeler kit as a zip file")
    ResponseEntity<byte[]> zip() {
        return ResponseEntity.ok()
                .contentType(ZIP)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("servicelane-kit.zip")
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(kit.zip());
    }
}
