package io.servicelane.channel.sms;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/** Telephone numbers as Twilio gives them. */
final class TelephoneNumbers {

    private static final String WITH_COUNTRY_CODE = "ZZ";

    private TelephoneNumbers() {}

    /** The number in E.164; empty for a name, a short code or anything else that cannot be called. */
    static Optional<String> e164(String number) {
        var numbers = PhoneNumberUtil.getInstance();
        try {
            var parsed = numbers.parse(number, WITH_COUNTRY_CODE);
            return numbers.isPossibleNumber(parsed)
                    ? Optional.of(numbers.format(parsed, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }
}
