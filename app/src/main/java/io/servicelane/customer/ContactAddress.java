package io.servicelane.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address by which a customer is reached and recognised.
 *
 * @param value email in lower case, telephone number in E.164 (ITU-T), or {@code network:handle}
 */
public record ContactAddress(Kind kind, String value) {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;:\\\\]{1,64}@[^\\s@<>\",;:\\\\]{1,188}");
    private static final int LONGEST = 254;

    /** What sort of address it is. */
    public enum Kind {
        EMAIL,
        PHONE,
        SOCIAL
    }

    /** An email address; empty when the text is none. */
    public static Optional<ContactAddress> email(String text) {
        var trimmed = text.strip().toLowerCase(Locale.ROOT);
        return trimmed.length() <= LONGEST && EMAIL.matcher(trimmed).matches()
                ? Optional.of(new ContactAddress(Kind.EMAIL, trimmed))
                : Optional.empty();
    }

    /** A telephone number with its country code ({@code +} or {@code 00}); empty when the text is none. */
    public static Optional<ContactAddress> phone(String text) {
        var numbers = PhoneNumberUtil.getInstance();
        var international = text.strip().startsWith("00") ? "+" + text.strip().substring(2) : text.strip();
        try {
            var number = numbers.parse(international, null);
            return numbers.isPossibleNumber(number)
                    ? Optional.of(new ContactAddress(Kind.PHONE, numbers.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /** An email address or telephone number, whichever the text is. */
    public static Optional<ContactAddress> parse(String text) {
        return text.contains("@") ? email(text) : phone(text);
    }
}
