package io.servicelane.api;

import io.servicelane.api.BadInput.BadField;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Writes problem details (RFC 9457) in the caller's language, always with {@code errors}. */
@Component
class ProblemLetters {

    private final MessageSource words;

    ProblemLetters(MessageSource words) {
        this.words = words;
    }

    ResponseEntity<ProblemDetail> of(HttpStatus status, String message, Locale locale, Object... arguments) {
        return letter(status, words.getMessage(message, arguments, locale), List.of(), HttpHeaders.EMPTY);
    }

    ResponseEntity<ProblemDetail> of(HttpStatus status, String message, HttpHeaders headers, Locale locale) {
        return letter(status, words.getMessage(message, null, locale), List.of(), headers);
    }

    ResponseEntity<ProblemDetail> fields(List<BadField> fields, Locale locale) {
        var errors = fields.stream()
                .map(field ->
                        new FieldError(field.field(), words.getMessage(field.message(), field.arguments(), locale)))
                .toList();
        return letter(HttpStatus.BAD_REQUEST, words.getMessage("api.invalid", null, locale), errors, HttpHeaders.EMPTY);
    }

    private static ResponseEntity<ProblemDetail> letter(
            HttpStatus status, String detail, List<FieldError> errors, HttpHeaders headers) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("errors", errors);
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** One entry of {@code errors}. */
    record FieldError(String field, String message) {}
}
