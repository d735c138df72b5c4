package io.servicelane.api;

import io.servicelane.conversation.Attachments;
import io.servicelane.conversation.Attachments.StoredFile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands out files of conversations. They came from outside: what a browser could run is only ever offered for saving,
 * and nothing is shown outside a sandbox.
 */
@RestController
@Tag(name = "Attachments", description = "Files of messages")
class AttachmentsController {

    private static final Set<String> SHOWN = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private final Caller caller;
    private final Attachments attachments;

    AttachmentsController(Caller caller, Attachments attachments) {
        this.caller = caller;
        this.attachments = attachments;
    }

    @GetMapping("/attachments/{id}")
    @Operation(summary = "A file of a message")
    ResponseEntity<Resource> file(@PathVariable long id) {
        return attachments
                .find(caller.viewing(), id)
                .map(AttachmentsController::answer)
                .orElseThrow(NoSuchThing::new);
    }

    @GetMapping("/attachments/originals/{message}")
    @Operation(summary = "A message as it was received")
    ResponseEntity<Resource> original(@PathVariable long message) {
        return attachments
                .original(caller.viewing(), message)
                .map(AttachmentsController::answer)
                .orElseThrow(NoSuchThing::new);
    }

    private static ResponseEntity<Resource> answer(StoredFile file) {
        var shown = SHOWN.contains(file.contentType());
        var disposition = (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        var answer = ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .contentType(shown ? MediaType.parseMediaType(file.contentType()) : MediaType.APPLICATION_OCTET_STREAM);
        if (file.size() >= 0) {
            answer.contentLength(file.size());
        }
        return answer.body(new InputStreamResource(file.content().get()));
    }
}
