package io.servicelane.catalog;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A kind of request.
 *
 * @param key kebab-case, for example {@code follow-up}
 * @param icon name of a Vaadin icon
 * @param audience who may open it: {@code customer}, {@code agent}
 * @param queue key of the team it belongs to unless the rules say otherwise
 * @param startForm the {@code .form} JSON asked when it is opened by hand; null when there is none
 */
public record RequestType(
        String key,
        int version,
        String titleEn,
        String titleZh,
        String icon,
        Set<String> audience,
        String queue,
        @Nullable String startForm) {

    /** The title in the reader's language. */
    public String title(Locale locale) {
        return "zh".equals(locale.getLanguage()) ? titleZh : titleEn;
    }
}
