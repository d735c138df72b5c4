package io.servicelane.team;

import java.util.Locale;

/**
 * People who share a queue; the team and its queue have one key.
 *
 * @param key as models name it, for example {@code repair}
 */
public record Team(String key, String titleEn, String titleZh) {

    /** The title in the reader's language. */
    public String title(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? titleZh : titleEn;
    }
}
