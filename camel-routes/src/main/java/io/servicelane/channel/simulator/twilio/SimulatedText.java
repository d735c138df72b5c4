package io.servicelane.channel.simulator.twilio;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text message between the desk and a simulated telephone.
 *
 * @param sid Twilio's id
 * @param phone the customer's number
 * @param fromCustomer whether the customer wrote it; else the desk did
 * @param text the words
 * @param pictures addresses of what came with it, as Twilio would give them
 * @param at when it was sent
 * @param status Twilio's word for how far it got
 * @param errorCode Twilio's error code; null when nothing went wrong
 */
public record SimulatedText(
        String sid,
        String phone,
        boolean fromCustomer,
        String text,
        List<String> pictures,
        Instant at,
        String status,
        @Nullable Integer errorCode) {

    SimulatedText became(String status, @Nullable Integer errorCode) {
        return new SimulatedText(sid, phone, fromCustomer, text, pictures, at, status, errorCode);
    }
}
