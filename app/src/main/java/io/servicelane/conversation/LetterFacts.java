package io.servicelane.conversation;

import io.servicelane.process.TemplateFacts;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells the gate which letters a model may have written. */
@Component
class LetterFacts implements TemplateFacts {

    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    @Override
    public boolean hasTemplate(String key) {
        return KEY.matcher(key).matches()
                && Stream.of("en.email", "en.sms", "zh.email", "zh.sms")
                        .map(variant -> "/templates/messages/%s.%s.ftl".formatted(key, variant))
                        .allMatch(template -> getClass().getResource(template) != null);
    }
}
