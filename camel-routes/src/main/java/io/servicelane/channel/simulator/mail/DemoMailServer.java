package io.servicelane.channel.simulator.mail;

import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The mail servers of the demo, running as soon as they are made: before any route asks for mail. They keep mail in
 * memory, and forget it when the desk stops.
 */
@Component
@ConditionalOnProperty("servicelane.demo.mail")
public class DemoMailServer implements DisposableBean {

    private static final String THIS_MACHINE = "127.0.0.1";
    private static final long LONGEST_START_MILLIS = 15_000;

    private final DemoMailHost host;

    DemoMailServer(DemoMailProperties settings) {
        host = new DemoMailHost(
                setup(settings.smtpPort(), ServerSetup.PROTOCOL_SMTP),
                setup(settings.imapPort(), ServerSetup.PROTOCOL_IMAP));
        host.start();
        host.mailboxes().at(DemoMailboxes.DESK);
    }

    /** A server on free ports, already running. */
    public static DemoMailServer onFreePorts() {
        return new DemoMailServer(new DemoMailProperties(true, 0, 0));
    }

    private static ServerSetup setup(int port, String protocol) {
        var setup = new ServerSetup(port, THIS_MACHINE, protocol);
        setup.setServerStartupTimeout(LONGEST_START_MILLIS);
        return setup;
    }

    /** Where it takes mail. */
    public int smtpPort() {
        return host.getSmtp().getPort();
    }

    /** Where its mailboxes are read. */
    public int imapPort() {
        return host.getImap().getPort();
    }

    DemoMailHost host() {
        return host;
    }

    @Override
    public void destroy() {
        host.stop();
    }
}
