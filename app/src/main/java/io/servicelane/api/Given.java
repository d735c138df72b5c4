package io.servicelane.api;

import io.servicelane.process.RequestNumber;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the words of a path or query as what they stand for. */
final class Given {

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2999-12-31T00:00:00Z");

    private Given() {}

    /** A constant by its name in any case; null when nothing was given. */
    static <E extends Enum<E>> @Nullable E constant(String field, @Nullable String name, Class<E> type) {
        if (name == null || name.isEmpty()) {
            return null;
        }
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new BadInput(field, "api.one-of", names(type)));
    }

    /** The names a caller may choose from, in one line. */
    static String names(Class<? extends Enum<?>> type) {
        return Stream.of(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }

    /** A moment with its zone, between 1900 and 2999. */
    static Instant moment(String field, @Nullable String text) {
        if (text == null) {
            throw new BadInput(field, "api.required");
        }
        try {
            var moment = OffsetDateTime.parse(text.strip()).toInstant();
            if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
                throw new BadInput(field, "api.moment-far");
            }
            return moment;
        } catch (DateTimeException unreadable) {
            throw new BadInput(field, "api.moment");
        }
    }

    /** The number in a path: what is no number is no request either. */
    static RequestNumber request(String number) {
        return number(number).orElseThrow(NoSuchThing::new);
    }

    /** The number in a query; null when nothing was given. */
    static @Nullable RequestNumber request(String field, @Nullable String number) {
        if (number == null || number.isEmpty()) {
            return null;
        }
        return number(number).orElseThrow(() -> new BadInput(field, "api.request-number"));
    }

    private static Optional<RequestNumber> number(String text) {
        var upper = text.toUpperCase(Locale.ROOT);
        return RequestNumber.isOne(upper) ? Optional.of(new RequestNumber(upper)) : Optional.empty();
    }
}
