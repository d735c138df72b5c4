package io.servicelane.ui.form;

import java.time.ZoneId;
import java.util.Locale;

/**
 * How a form is drawn.
 *
 * @param locale the reader's language
 * @param zone the zone in which moments are shown and typed
 * @param changed told when an answer changes
 * @param buttons told when a button inside the form is pressed
 */
record Drawing(Locale locale, ZoneId zone, Runnable changed, Buttons buttons) {

    /** What buttons inside a form do. */
    interface Buttons {

        void submit();

        void reset();
    }
}
