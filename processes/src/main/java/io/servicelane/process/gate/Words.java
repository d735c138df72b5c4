package io.servicelane.process.gate;

/** What others say, in one short line. */
final class Words {

    private static final int LONGEST = 300;

    private Words() {}

    /** The innermost reason of a failure. */
    static String reason(Throwable failure) {
        var cause = failure;
        for (var depth = 0; cause.getCause() != null && depth < 20; depth++) {
            cause = cause.getCause();
        }
        var message = cause.getMessage();
        return shortened(message == null || message.isBlank() ? cause.getClass().getSimpleName() : message);
    }

    static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
