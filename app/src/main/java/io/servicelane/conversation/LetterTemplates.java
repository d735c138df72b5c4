package io.servicelane.conversation;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import io.servicelane.channel.Channel;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TimeZone;
import org.springframework.stereotype.Component;

/**
 * Message templates (FreeMarker, text): {@code templates/messages/<template>.<en|zh>.<email|sms>.ftl}. Sandboxed: no
 * Java classes, no bean methods, only the words given.
 */
@Component
class LetterTemplates {

    private final Configuration freemarker = new Configuration(Configuration.VERSION_2_3_34);

    LetterTemplates() {
        freemarker.setTemplateLoader(new ClassTemplateLoader(getClass().getClassLoader(), "templates/messages"));
        freemarker.setDefaultEncoding(StandardCharsets.UTF_8.name());
        freemarker.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        freemarker.setAPIBuiltinEnabled(false);
        freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        freemarker.setLogTemplateExceptions(false);
        freemarker.setLocalizedLookup(false);
        freemarker.setTimeZone(TimeZone.getTimeZone("UTC"));
    }

    /**
     * The words of a template.
     *
     * @throws IllegalStateException when there is no such template or it cannot be filled
     */
    String write(String template, String language, Channel channel, Map<String, Object> words) {
        var name = "%s.%s.%s.ftl".formatted(template, "zh".equals(language) ? "zh" : "en", channel.key());
        var text = new StringWriter();
        try {
            freemarker.getTemplate(name).process(words, text);
        } catch (IOException | TemplateException e) {
            throw new IllegalStateException("Template '%s' cannot be written".formatted(name), e);
        }
        return text.toString().strip();
    }
}
