package io.servicelane.ui.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the screens, from the same bundles as everything else the desk says. */
@Component
class BundledWords implements I18NProvider {

    private final MessageSource messages;

    BundledWords(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        return messages.getMessage(key, parameters.length == 0 ? null : parameters, key, locale);
    }
}
