package io.servicelane.process;

import java.util.regex.Pattern;

/**
 * The number people quote on the phone: {@code SR-} and at least six digits, never reused. It is also the business
 * key of the request's process instance.
 *
 * @param value the number as quoted, for example {@code SR-000123}
 */
public record RequestNumber(String value) implements Comparable<RequestNumber> {

    private static final Pattern FORMAT = Pattern.compile("SR-\\d{6,18}");

    public RequestNumber {
        if (!FORMAT.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a request number: '%s'".formatted(value));
        }
    }

    /** The number of the request with this id; ids are positive. */
    public static RequestNumber of(long id) {
        return new RequestNumber("SR-%06d".formatted(id));
    }

    /** Whether the text has the form of a request number, in upper case. */
    public static boolean isOne(String text) {
        return FORMAT.matcher(text).matches();
    }

    /** The id behind the number. */
    public long id() {
        return Long.parseLong(value.substring(3));
    }

    @Override
    public int compareTo(RequestNumber other) {
        return Long.compare(id(), other.id());
    }

    @Override
    public String toString() {
        return value;
    }
}
