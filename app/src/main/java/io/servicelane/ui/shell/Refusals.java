package io.servicelane.ui.shell;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Refusals in words. An exception is a refusal when the bundles hold a sentence for it: {@code refusal.} and its class
 * name in kebab case. Everything else is an incident.
 */
@Component
class Refusals {

    private final MessageSource messages;

    Refusals(MessageSource messages) {
        this.messages = messages;
    }

    /** The sentence for the first refusal among the exception and its causes; empty for an incident. */
    Optional<String> sentenceFor(Throwable failure, Locale locale) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            for (Class<?> kind = cause.getClass(); kind != Throwable.class; kind = kind.getSuperclass()) {
                var sentence = messages.getMessage("refusal." + kebab(kind.getSimpleName()), null, "", locale);
                if (sentence != null && !sentence.isEmpty()) {
                    return Optional.of(sentence);
                }
            }
        }
        return Optional.empty();
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
