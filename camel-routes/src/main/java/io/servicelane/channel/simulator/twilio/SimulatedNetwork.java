package io.servicelane.channel.simulator.twilio;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** All simulated text messages of this run, the newest thousands of them. Forgotten when the desk stops. */
@Component
@ConditionalOnProperty("servicelane.demo.twilio")
class SimulatedNetwork {

    /** A file that a customer sent along. */
    record Picture(String contentType, byte[] content) {}

    private static final Set<String> STOP = Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT");
    private static final Set<String> START = Set.of("START", "UNSTOP");
    private static final int MOST_TEXTS = 5000;
    private static final int MOST_PICTURES = 100;

    private final Map<String, SimulatedText> texts = newest(MOST_TEXTS);
    private final Map<String, Picture> pictures = newest(MOST_PICTURES);
    private final ApplicationEventPublisher events;

    SimulatedNetwork(ApplicationEventPublisher events) {
        this.events = events;
    }

    SimulatedText fromDesk(String phone, String text) {
        return keep(new SimulatedText(sid("SM"), phone, false, text, List.of(), Instant.now(), "queued", null));
    }

    SimulatedText fromCustomer(String phone, String text, List<String> pictures) {
        return keep(new SimulatedText(
                sid(pictures.isEmpty() ? "SM" : "MM"), phone, true, text, pictures, Instant.now(), "received", null));
    }

    SimulatedText became(SimulatedText text, String status, @Nullable Integer errorCode) {
        return keep(text.became(status, errorCode));
    }

    Optional<SimulatedText> text(String sid) {
        synchronized (texts) {
            return Optional.ofNullable(texts.get(sid));
        }
    }

    /** All texts, oldest first. */
    List<SimulatedText> texts() {
        synchronized (texts) {
            return new ArrayList<>(texts.values());
        }
    }

    /** Keeps a picture; returns its id. */
    String keep(Picture picture) {
        var sid = sid("ME");
        synchronized (pictures) {
            pictures.put(sid, picture);
        }
        return sid;
    }

    Optional<Picture> picture(String sid) {
        synchronized (pictures) {
            return Optional.ofNullable(pictures.get(sid));
        }
    }

    /** Whether the customer's last word about it was to get no more messages. */
    boolean hasOptedOut(String phone) {
        return texts().stream()
                .filter(text -> text.fromCustomer() && text.phone().equals(phone))
                .map(text -> text.text().strip().toUpperCase(Locale.ROOT))
                .filter(word -> STOP.contains(word) || START.contains(word))
                .reduce((earlier, later) -> later)
                .filter(STOP::contains)
                .isPresent();
    }

    /** The texts of one telephone, oldest first. */
    Stream<SimulatedText> textsOf(String phone) {
        return texts().stream().filter(text -> text.phone().equals(phone));
    }

    private SimulatedText keep(SimulatedText text) {
        synchronized (texts) {
            texts.put(text.sid(), text);
        }
        events.publishEvent(new PhoneRang(text.phone()));
        return text;
    }

    private static String sid(String kind) {
        return kind + UUID.randomUUID().toString().replace("-", "");
    }

    private static <T> Map<String, T> newest(int most) {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > most;
            }
        };
    }
}
