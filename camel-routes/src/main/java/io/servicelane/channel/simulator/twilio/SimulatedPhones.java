package io.servicelane.channel.simulator.twilio;

import io.servicelane.channel.simulator.twilio.SimulatedNetwork.Picture;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The customers' telephones: what a newcomer holds in hand to write to the desk and to see what comes back. */
@Component
@ConditionalOnProperty("servicelane.demo.twilio")
public class SimulatedPhones {

    private final SimulatedNetwork network;
    private final SimulatedWebhooks webhooks;
    private final SimulatedAccount account;

    SimulatedPhones(SimulatedNetwork network, SimulatedWebhooks webhooks, SimulatedAccount account) {
        this.network = network;
        this.webhooks = webhooks;
        this.account = account;
    }

    /** The number customers write to. */
    public String deskNumber() {
        return String.valueOf(account.number());
    }

    /** Telephones that wrote or were written to, the latest first. */
    public List<String> phones() {
        return network.texts().stream()
                .sorted(Comparator.comparing(SimulatedText::at).reversed())
                .map(SimulatedText::phone)
                .distinct()
                .toList();
    }

    /** What a telephone shows: texts in both directions, oldest first. */
    public List<SimulatedText> texts(String phone) {
        return network.textsOf(phone)
                .sorted(Comparator.comparing(SimulatedText::at))
                .toList();
    }

    /** Writes to the desk; true when the desk took it. */
    public boolean write(String phone, String text) {
        return send(phone, text, List.of());
    }

    /** Sends the desk words and a picture; true when the desk took it. */
    public boolean writeWithPicture(String phone, String text, String contentType, byte[] picture) {
        return send(phone, text, List.of(new Picture(contentType, picture)));
    }

    private boolean send(String phone, String text, List<Picture> pictures) {
        if (!account.serves(SimulatedAccount.DEMO)) {
            throw new IllegalStateException("The simulated telephones work with the demo's Twilio account only");
        }
        var addresses = pictures.stream().map(this::address).toList();
        var sent = network.fromCustomer(phone, text, addresses);
        var url = webhooks.publicAddress("/channels/twilio/message");
        try {
            boolean taken = webhooks.post(url, form(sent, pictures)) == 200;
            network.became(sent, taken ? "received" : "failed", null);
            return taken;
        } catch (IOException unreachable) {
            network.became(sent, "failed", null);
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String address(Picture picture) {
        return "%s/2010-04-01/Accounts/%s/Media/%s"
                .formatted(apiBaseUrl(account.apiBaseUrl()), SimulatedAccount.DEMO, network.keep(picture));
    }

    private static String apiBaseUrl(@Nullable String configured) {
        return String.valueOf(configured).replaceAll("/+$", "");
    }

    private SortedMap<String, String> form(SimulatedText text, List<Picture> pictures) {
        SortedMap<String, String> form = new TreeMap<>();
        form.put("ApiVersion", "2010-04-01");
        form.put("AccountSid", SimulatedAccount.DEMO);
        form.put("From", text.phone());
        form.put("To", deskNumber());
        form.put("Body", text.text());
        form.put("NumSegments", "1");
        form.put("NumMedia", String.valueOf(pictures.size()));
        Stream.of("MessageSid", "SmsSid", "SmsMessageSid").forEach(name -> form.put(name, text.sid()));
        for (int at = 0; at < pictures.size(); at++) {
            form.put("MediaUrl" + at, text.pictures().get(at));
            form.put("MediaContentType" + at, pictures.get(at).contentType());
        }
        return form;
    }
}
