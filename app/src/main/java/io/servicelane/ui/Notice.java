package io.servicelane.ui;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.notification.NotificationVariant;

/** A sentence that appears for a moment at the lower edge. */
public final class Notice {

    private Notice() {}

    /** Something was done. */
    public static void done(String sentence) {
        Notification.show(sentence, 3500, Position.BOTTOM_CENTER).addThemeVariants(NotificationVariant.LUMO_CONTRAST);
    }

    /** Something was not done, and why. Read out at once by screen readers. */
    public static void refusal(String sentence) {
        var notification = Notification.show(sentence, 9000, Position.BOTTOM_CENTER);
        notification.addThemeVariants(NotificationVariant.LUMO_ERROR);
        notification.setAssertive(true);
    }
}
