package io.servicelane.ui.shell;

import com.vaadin.flow.component.UI;
import io.servicelane.ui.Moments;
import io.servicelane.ui.Screen;
import java.time.DateTimeException;
import java.time.ZoneId;

/**
 * Learns the browser's time zone and width. The sign-in page asks first, so that no later screen has to wait; every page
 * load asks again, because a window may have become narrow since.
 */
final class ViewerZone {

    private ViewerZone() {}

    static void learn(UI ui) {
        ui.getPage().retrieveExtendedClientDetails(browser -> {
            Screen.learn(ui, browser);
            if (browser.getTimeZoneId() != null) {
                keep(ui, browser.getTimeZoneId());
            }
        });
    }

    private static void keep(UI ui, String id) {
        try {
            ui.getSession().setAttribute(ZoneId.class, ZoneId.of(id));
        } catch (DateTimeException unknownToJava) {
            ui.getSession().setAttribute(ZoneId.class, Moments.HOME_ZONE);
        }
    }
}
