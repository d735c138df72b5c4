package io.servicelane.channel.simulator.mail;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapServer;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.smtp.SmtpConnection;
import com.icegreen.greenmail.smtp.SmtpHandler;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.smtp.commands.SmtpCommand;
import com.icegreen.greenmail.smtp.commands.SmtpCommandRegistry;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import java.util.regex.Pattern;

/** GreenMail with the demo's mailboxes, and with the empty sender that automatic mail has (RFC 5321, 4.5.5). */
final class DemoMailHost extends GreenMail {

    DemoMailHost(ServerSetup smtp, ServerSetup imap) {
        super(new ServerSetup[] {smtp, imap});
    }

    @Override
    protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers ignored) {
        var managers = new DemoManagers();
        this.managers = managers;
        return Map.of(
                ServerSetup.PROTOCOL_SMTP, new DemoSmtpServer(setups[0], managers),
                ServerSetup.PROTOCOL_IMAP, new ImapServer(setups[1], managers));
    }

    DemoMailboxes mailboxes() {
        return ((DemoManagers) getManagers()).mailboxes;
    }

    private static final class DemoManagers extends Managers {

        private final DemoMailboxes mailboxes = new DemoMailboxes(getImapHostManager());
        private final DemoDelivery delivery = new DemoDelivery(getImapHostManager(), mailboxes);

        @Override
        public SmtpManager getSmtpManager() {
            return delivery;
        }

        @Override
        public DemoMailboxes getUserManager() {
            return mailboxes;
        }
    }

    private static final class DemoSmtpServer extends SmtpServer {

        DemoSmtpServer(ServerSetup setup, Managers managers) {
            super(setup, managers);
        }

        @Override
        protected ProtocolHandler createProtocolHandler(Socket client) {
            return new SmtpHandler(new DemoCommands(), managers.getSmtpManager(), client);
        }
    }

    private static final class DemoCommands extends SmtpCommandRegistry {

        private static final Pattern EMPTY_SENDER = Pattern.compile("MAIL FROM:\\s*<>.*", Pattern.CASE_INSENSITIVE);

        @Override
        public SmtpCommand getCommand(String name) {
            var usual = super.getCommand(name);
            return name.equals("MAIL") ? new MailCommand(usual) : usual;
        }

        private static final class MailCommand extends SmtpCommand {

            private final SmtpCommand usual;

            MailCommand(SmtpCommand usual) {
                this.usual = usual;
            }

            @Override
            public void execute(SmtpConnection connection, SmtpState state, SmtpManager manager, String line)
                    throws IOException {
                if (!EMPTY_SENDER.matcher(line).matches()) {
                    usual.execute(connection, state, manager, line);
                    return;
                }
                state.clearMessagePreservingAuthenticationState();
                state.getMessage().setReturnPath(new MailAddress(""));
                connection.send("250 OK");
            }
        }
    }
}
