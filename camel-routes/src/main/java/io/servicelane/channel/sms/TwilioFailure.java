package io.servicelane.channel.sms;

/** A call to Twilio's REST API did not work out. */
class TwilioFailure extends RuntimeException {

    /** What that means for what was asked. */
    enum Consequence {
        /** It was not done and may be asked again: not reached, too busy. */
        NOT_DONE,
        /** Nobody knows whether it was done: no answer, an error of the server. */
        UNKNOWN,
        /** Twilio will never do it. */
        REFUSED
    }

    private final Consequence consequence;
    private final String code;

    TwilioFailure(Consequence consequence, String code, String reason) {
        super(reason);
        this.consequence = consequence;
        this.code = code;
    }

    Consequence consequence() {
        return consequence;
    }

    /** Twilio's error code, or the HTTP status where it gave none. */
    String code() {
        return code;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
