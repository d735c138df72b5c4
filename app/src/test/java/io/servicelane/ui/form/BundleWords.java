package io.servicelane.ui.form;

import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The desk's own words, without Spring. */
public class BundleWords implements I18NProvider {

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        var language = locale.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ROOT;
        var words = ResourceBundle.getBundle(
                        "i18n.messages",
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
        return parameters.length == 0 ? words : new MessageFormat(words, locale).format(parameters);
    }
}
