/** Notices: what the desk tells colleagues, on the screen and in bundled letters; never a customer. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "calendar",
            "channel",
            "conversation",
            "process",
            "request",
            "security",
            "sla",
            "team",
            "ui"
        })
package io.servicelane.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
