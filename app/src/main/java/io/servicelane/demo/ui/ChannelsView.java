package io.servicelane.demo.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.servicelane.channel.simulator.mail.CustomerMailbox;
import io.servicelane.channel.simulator.twilio.SimulatedPhones;
import io.servicelane.ui.Moments;
import io.servicelane.ui.UrlFilter;
import jakarta.annotation.security.PermitAll;

/**
 * Be a customer: write to the desk by SMS and email and see what comes back. Everything goes through the real routes.
 * Only the demo has this page.
 */
@Route(value = "channels", registerAtStartup = false)
@Menu(order = 6, title = "nav.channels", icon = "vaadin:exchange")
@PermitAll
class ChannelsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LOOK_EVERY = 2000;

    private final PhonePanel phone;
    private final MailboxPanel mailbox;
    private transient UrlFilter filter = new UrlFilter(new Location("channels"));

    ChannelsView(SimulatedPhones phones, CustomerMailbox mail, Moments moments) {
        phone = new PhonePanel(phones, moments, number -> filter.go("phone", number));
        mailbox = new MailboxPanel(mail, moments, address -> filter.go("mailbox", address));
        var header = new Div(new H1(getTranslation("channels.title")));
        header.addClassName("view-header");
        var words = new Paragraph(getTranslation("channels.text"));
        words.addClassName("lead");
        var devices = new Div(phone, mailbox);
        devices.addClassName("devices");
        addClassNames("view", "channels");
        add(header, words, devices);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = new UrlFilter(event.getLocation());
        phone.show(filter.get("phone"));
        mailbox.show(filter.get("mailbox"));
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var ui = attach.getUI();
        ui.setPollInterval(LOOK_EVERY);
        var looking = ui.addPollListener(look -> {
            phone.look();
            mailbox.look();
        });
        addDetachListener(detach -> {
            ui.setPollInterval(-1);
            looking.remove();
            detach.unregisterListener();
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.channels");
    }
}
