package io.servicelane.deployment;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** A change in a sentence that an analyst would say, in the reader's language. */
@Component
public class ChangeWords {

    private static final String KEY = "deployment.change.";

    private final MessageSource messages;

    ChangeWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The whole change in one sentence. */
    public String sentence(Change change, Locale locale) {
        var subject = subject(change, locale);
        return switch (change.what()) {
            case ADDED -> change.after() == null
                    ? word("added", locale, subject)
                    : word("added-with", locale, subject, change.after());
            case REMOVED -> change.before() == null
                    ? word("removed", locale, subject)
                    : word("removed-with", locale, subject, change.before());
            case REORDERED -> word("reordered." + change.type(), locale, change.id());
            case REDRAWN -> change.type().equals("layout")
                    ? word("laid-out", locale)
                    : change.name().isEmpty()
                            ? word("redrawn", locale, change.after())
                            : word("redrawn-of", locale, change.after(), change.name());
            case CHANGED -> property(change, subject, locale);
        };
    }

    private String property(Change change, String subject, Locale locale) {
        var type = "type".equals(change.property());
        var property = known("property." + change.property(), String.valueOf(change.property()), locale);
        var before = change.before() != null && type ? type(change.before(), locale) : change.before();
        var after = change.after() != null && type ? type(change.after(), locale) : change.after();
        if (isEmpty(before)) {
            return word("set", locale, subject, property, isEmpty(after) ? "" : after);
        }
        return isEmpty(after)
                ? word("cleared", locale, subject, property, before)
                : word("changed", locale, subject, property, before, after);
    }

    private String subject(Change change, Locale locale) {
        var type = type(change.type(), locale);
        if (change.type().equals("rule")) {
            return word("row", locale, change.name());
        }
        if (change.name().isBlank()) {
            return word("unnamed", locale, type, change.id());
        }
        return word("named", locale, type, change.name(), change.id());
    }

    private String type(String type, Locale locale) {
        return known("type." + type, type, locale);
    }

    private String known(String key, String otherwise, Locale locale) {
        try {
            return messages.getMessage(KEY + key.replace(':', '.').replace(' ', '.'), null, locale);
        } catch (NoSuchMessageException unknown) {
            return otherwise;
        }
    }

    private String word(String key, Locale locale, Object... arguments) {
        return messages.getMessage(KEY + key, arguments, locale);
    }

    private static boolean isEmpty(@org.jspecify.annotations.Nullable String value) {
        return value == null || value.isEmpty();
    }
}
