package io.servicelane.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What nobody else refused, under {@code /api} only: Spring's own refusals in our words, and our own mistakes. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class LastResort {

    private static final Logger log = LoggerFactory.getLogger(LastResort.class);

    private final ProblemLetters letters;

    LastResort(ProblemLetters letters) {
        this.letters = letters;
    }

    @ExceptionHandler
    ResponseEntity<?> on(Exception failure, HttpServletRequest request, Locale locale) throws Exception {
        if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/")
                || failure instanceof AccessDeniedException
                || failure instanceof AuthenticationException) {
            throw failure;
        }
        if (failure instanceof ErrorResponse refusal) {
            var status = HttpStatus.valueOf(refusal.getStatusCode().value());
            var message = Problems.WORDS.getOrDefault(status, "api.invalid");
            return letters.of(status, message, refusal.getHeaders(), locale);
        }
        var reference = UUID.randomUUID().toString().substring(0, 8);
        log.error("REST call failed, reference {}", reference, failure);
        return letters.of(HttpStatus.INTERNAL_SERVER_ERROR, "api.our-mistake", locale, reference);
    }
}
