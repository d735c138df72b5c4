package io.servicelane.notification;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Notices in a sentence, in the reader's language. */
@Component
public class NoticeWords {

    private final MessageSource messages;

    NoticeWords(MessageSource messages) {
        this.messages = messages;
    }

    /** What the notice says, without the request it is about. */
    public String sentence(NoticeLine notice, Locale locale) {
        var clock = notice.clock() == null ? "" : clock(notice.clock(), locale);
        var detail = notice.detail() == null ? "" : notice.detail();
        var about = "notice." + notice.about();
        // the first level of a ladder is being overdue itself
        var key = notice.level() > 1 && known(about + ".level", locale) ? about + ".level" : about;
        return known(key, locale)
                ? word(key, locale, clock, notice.level(), detail)
                : word("notice.other", locale, notice.about());
    }

    String word(String key, Locale locale, Object... parameters) {
        return messages.getMessage(key, parameters, locale);
    }

    private String clock(String kind, Locale locale) {
        return known("notice.clock." + kind, locale) ? word("notice.clock." + kind, locale) : kind;
    }

    private boolean known(String key, Locale locale) {
        return messages.getMessage(key, null, null, locale) != null;
    }
}
