package io.servicelane.channel.simulator.twilio;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What Twilio answers when it does not do what it is asked; some numbers always get such an answer. */
enum TwilioError {
    AUTHENTICATE(401, 20003, "Authenticate"),
    NOT_FOUND(404, 20404, "The requested resource was not found"),
    NO_TO(400, 21604, "A 'To' phone number is required."),
    NO_BODY(400, 21602, "Message body is required."),
    TOO_LONG(400, 21617, "The concatenated message body exceeds the 1600 character limit"),
    BAD_CALLBACK(400, 21609, "The StatusCallback URL is not a valid URL."),
    NOT_YOUR_NUMBER(400, 21606, "The 'From' phone number provided is not a valid message-capable phone number"),
    INVALID_NUMBER(400, 21211, "Invalid 'To' Phone Number"),
    CANNOT_ROUTE(400, 21612, "Message cannot be sent with the current combination of 'To' and 'From' parameters"),
    NO_PERMISSION(400, 21408, "Permission to send an SMS has not been enabled for the region"),
    OPTED_OUT(400, 21610, "Attempt to send to unsubscribed recipient");

    private static final Map<String, TwilioError> NUMBERS = Map.of(
            "+15005550001", INVALID_NUMBER,
            "+15005550002", CANNOT_ROUTE,
            "+15005550003", NO_PERMISSION,
            "+15005550004", OPTED_OUT);

    private final int status;
    private final int code;
    private final String message;

    TwilioError(int status, int code, String message) {
        this.status = status;
        this.code = code;
        this.message = message;
    }

    /** Why a number cannot be written to; empty when it can. */
    static Optional<TwilioError> ofNumber(String to) {
        return to.matches("\\+[1-9]\\d{6,14}") ? Optional.ofNullable(NUMBERS.get(to)) : Optional.of(INVALID_NUMBER);
    }

    ResponseEntity<?> answer() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", code);
        body.put("message", message);
        body.put("more_info", "https://www.twilio.com/docs/errors/" + code);
        body.put("status", status);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}
