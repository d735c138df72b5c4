package io.servicelane.api;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.servicelane.api.BadInput.BadField;
import io.servicelane.channel.MessageRefused;
import io.servicelane.conversation.CannotBeReached;
import io.servicelane.customer.CustomerNotFound;
import io.servicelane.process.UnknownRequestType;
import io.servicelane.request.RequestAlreadyClosed;
import io.servicelane.request.RequestNotFound;
import io.servicelane.worklist.AnswersRefused;
import io.servicelane.worklist.NotYourQueue;
import io.servicelane.worklist.TakenByAnother;
import io.servicelane.worklist.WorkNotFound;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns refusals of the desk into problem details. What is refused elsewhere than in REST it leaves alone. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems {

    private final ProblemLetters letters;

    Problems(ProblemLetters letters) {
        this.letters = letters;
    }

    @ExceptionHandler
    ResponseEntity<?> on(BadInput refusal, Locale locale) {
        return letters.fields(refusal.fields(), locale);
    }

    @ExceptionHandler
    ResponseEntity<?> on(AnswersRefused refusal, Locale locale) {
        var fields = refusal.problems().stream()
                .map(problem -> new BadField(
                        "values." + problem.field(),
                        problem.messageKey(),
                        problem.arguments().toArray()))
                .toList();
        return letters.fields(fields, locale);
    }

    @ExceptionHandler
    ResponseEntity<?> on(UnknownRequestType refusal, Locale locale) {
        return letters.fields(List.of(new BadField("type", "api.type", refusal.type())), locale);
    }

    @ExceptionHandler({NoSuchThing.class, RequestNotFound.class, WorkNotFound.class, CustomerNotFound.class})
    ResponseEntity<?> onNothingThere(Locale locale) {
        return letters.of(HttpStatus.NOT_FOUND, "api.not-found", locale);
    }

    @ExceptionHandler
    ResponseEntity<?> on(RequestAlreadyClosed refusal, Locale locale) {
        return letters.of(HttpStatus.CONFLICT, "api.closed", locale, refusal.number());
    }

    @ExceptionHandler
    ResponseEntity<?> on(TakenByAnother refusal, Locale locale) {
        return letters.of(HttpStatus.CONFLICT, "api.taken", locale, refusal.username());
    }

    @ExceptionHandler
    ResponseEntity<?> on(CannotBeReached refusal, Locale locale) {
        return letters.of(
                HttpStatus.CONFLICT,
                "api.unreachable",
                locale,
                refusal.channel().key());
    }

    @ExceptionHandler
    ResponseEntity<?> on(NotYourQueue refusal, Locale locale) {
        return letters.of(HttpStatus.FORBIDDEN, "api.not-your-queue", locale, refusal.queue());
    }

    @ExceptionHandler
    ResponseEntity<?> on(MessageRefused refusal, Locale locale) {
        return letters.of(HttpStatus.CONFLICT, "api.refused", locale, String.valueOf(refusal.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<?> on(MethodArgumentTypeMismatchException mistake, Locale locale) {
        return letters.fields(List.of(new BadField(mistake.getName(), "api.wrong-type")), locale);
    }

    @ExceptionHandler
    ResponseEntity<?> on(ServletRequestBindingException mistake, Locale locale) {
        var field = String.valueOf(
                mistake.getDetailMessageArguments() == null ? "" : mistake.getDetailMessageArguments()[0]);
        return letters.fields(List.of(new BadField(field, "api.required")), locale);
    }

    @ExceptionHandler
    ResponseEntity<?> on(HttpMessageNotReadableException mistake, Locale locale) {
        for (Throwable cause = mistake; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge) {
                return letters.of(HttpStatus.PAYLOAD_TOO_LARGE, "api.too-large", locale);
            }
            if (cause instanceof JsonParseException broken) {
                return letters.of(
                        HttpStatus.BAD_REQUEST,
                        "api.json",
                        locale,
                        broken.getLocation().getLineNr(),
                        broken.getLocation().getColumnNr());
            }
            if (cause instanceof JsonMappingException wrong) {
                return letters.fields(List.of(field(wrong)), locale);
            }
        }
        return letters.of(HttpStatus.BAD_REQUEST, "api.body", locale);
    }

    private static BadField field(JsonMappingException wrong) {
        var path = new StringBuilder();
        for (var step : wrong.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return new BadField(
                path.toString(),
                wrong instanceof UnrecognizedPropertyException ? "api.unknown-field" : "api.wrong-type");
    }

    /** The statuses that Spring itself refuses with, in our words. */
    static final Map<HttpStatus, String> WORDS = Map.of(
            HttpStatus.BAD_REQUEST, "api.invalid",
            HttpStatus.NOT_FOUND, "api.not-found",
            HttpStatus.METHOD_NOT_ALLOWED, "api.method",
            HttpStatus.NOT_ACCEPTABLE, "api.accept",
            HttpStatus.PAYLOAD_TOO_LARGE, "api.too-large",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "api.media-type");
}
