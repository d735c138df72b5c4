package io.servicelane.channel.simulator.twilio;

import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Carries texts of the desk to the telephones and reports back, later and by HTTP, as the real network does. */
@Component
@ConditionalOnProperty("servicelane.demo.twilio")
class SimulatedDelivery implements SmartLifecycle {

    /** A telephone that is switched off: texts to it are accepted and never arrive. */
    static final String SWITCHED_OFF = "+15005550009";

    private static final Logger log = LoggerFactory.getLogger(SimulatedDelivery.class);
    private static final int UNREACHABLE = 30003;
    private static final long SENT_AFTER = 300;
    private static final long DELIVERED_AFTER = 700;

    private final SimulatedNetwork network;
    private final SimulatedWebhooks webhooks;
    private final SimulatedAccount account;
    private final ScheduledExecutorService radio =
            Executors.newScheduledThreadPool(2, work -> new Thread(work, "simulated-delivery"));
    private volatile boolean running;

    SimulatedDelivery(SimulatedNetwork network, SimulatedWebhooks webhooks, SimulatedAccount account) {
        this.network = network;
        this.webhooks = webhooks;
        this.account = account;
    }

    /** Sends the text on its way; returns at once. */
    void carry(SimulatedText text, @Nullable String statusCallback) {
        after(SENT_AFTER, () -> {
            var sent = network.became(text, "sent", null);
            report(sent, statusCallback);
            after(DELIVERED_AFTER, () -> {
                boolean arrived = !text.phone().equals(SWITCHED_OFF);
                report(
                        network.became(sent, arrived ? "delivered" : "undelivered", arrived ? null : UNREACHABLE),
                        statusCallback);
            });
        });
    }

    private void after(long milliseconds, Runnable step) {
        if (running) {
            radio.schedule(step, milliseconds, TimeUnit.MILLISECONDS);
        }
    }

    private void report(SimulatedText text, @Nullable String statusCallback) {
        if (statusCallback != null) {
            try {
                int status = webhooks.post(statusCallback, form(text));
                if (status / 100 != 2) {
                    log.warn("The desk answered a simulated delivery report with HTTP status {}", status);
                }
            } catch (IOException unreachable) {
                log.warn("The desk could not be told about a simulated delivery", unreachable);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private SortedMap<String, String> form(SimulatedText text) {
        SortedMap<String, String> form = new TreeMap<>();
        form.put("ApiVersion", "2010-04-01");
        form.put("AccountSid", SimulatedAccount.DEMO);
        form.put("From", String.valueOf(account.number()));
        form.put("To", text.phone());
        form.put("MessageSid", text.sid());
        form.put("SmsSid", text.sid());
        form.put("MessageStatus", text.status());
        form.put("SmsStatus", text.status());
        if (text.errorCode() != null) {
            form.put("ErrorCode", text.errorCode().toString());
        }
        return form;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        radio.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
