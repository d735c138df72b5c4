package io.servicelane;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.util.TestSocketUtils;

/** Ports for a mail server of a test's own. */
public final class FreeMailPorts {

    private FreeMailPorts() {}

    /** Lets the demo's mail server listen there, and the desk look there. */
    public static void register(DynamicPropertyRegistry registry) {
        var smtp = TestSocketUtils.findAvailableTcpPort();
        var imap = TestSocketUtils.findAvailableTcpPort();
        registry.add("servicelane.demo.smtp-port", () -> smtp);
        registry.add("servicelane.mail.smtp.port", () -> smtp);
        registry.add("servicelane.demo.imap-port", () -> imap);
        registry.add("servicelane.mail.imap.port", () -> imap);
    }
}
