package io.servicelane.channel.sms;

import io.servicelane.channel.Channel;
import io.servicelane.channel.DeliveryReports.DeliveryReport;
import io.servicelane.channel.DeliveryReports.DeliveryStatus;
import io.servicelane.channel.InboundMessage;
import io.servicelane.channel.InboundMessage.Kind;
import io.servicelane.channel.InboundMessage.RemoteMedia;
import io.servicelane.channel.InboundMessage.Threading;
import io.servicelane.channel.MessageRefused;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what Twilio posts about text messages. */
final class TwilioSms {

    private static final Set<String> STOP =
            Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "退订", "TD");
    private static final Set<String> START = Set.of("START", "UNSTOP");
    private static final Pattern REQUEST_NUMBER =
            Pattern.compile("(?<![A-Z0-9])SR-\\d{6,12}", Pattern.CASE_INSENSITIVE);
    private static final int MOST_MEDIA = 10;
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_TYPE = 100;
    private static final int LONGEST_URL = 1000;

    private static final Map<String, DeliveryStatus> STATUSES = Map.ofEntries(
            Map.entry("accepted", DeliveryStatus.QUEUED),
            Map.entry("scheduled", DeliveryStatus.QUEUED),
            Map.entry("queued", DeliveryStatus.QUEUED),
            Map.entry("sending", DeliveryStatus.SENDING),
            Map.entry("sent", DeliveryStatus.SENT),
            Map.entry("delivered", DeliveryStatus.DELIVERED),
            Map.entry("read", DeliveryStatus.READ),
            Map.entry("failed", DeliveryStatus.FAILED),
            Map.entry("undelivered", DeliveryStatus.FAILED),
            Map.entry("canceled", DeliveryStatus.FAILED));

    private TwilioSms() {}

    /**
     * The message in the desk's words.
     *
     * @param raw the form as received
     * @throws MessageRefused when a field without which nobody could tell who wrote what is missing or makes no sense
     */
    static InboundMessage toInboundMessage(byte[] raw, MediaHosts mediaHosts, Instant receivedAt) {
        var form = TwilioForm.of(raw);
        var text = text(form);
        return new InboundMessage(
                Channel.SMS,
                number(form, "To"),
                messageSid(form),
                kind(form, text),
                number(form, "From"),
                null,
                null,
                text,
                null,
                new Threading(null, List.of(), List.of(), requestNumbers(text)),
                List.of(),
                media(form, mediaHosts),
                Map.of(),
                null,
                receivedAt,
                raw);
    }

    /** What Twilio says about a message of ours; empty when it names none, or a status we do not know. */
    static Optional<DeliveryReport> toDeliveryReport(byte[] raw) {
        var form = TwilioForm.of(raw);
        var sid = form.valueOrEmpty("MessageSid");
        var word = form.valueOrEmpty("MessageStatus").toLowerCase(Locale.ROOT);
        var status = STATUSES.get(word);
        if (sid.isBlank() || sid.length() > LONGEST_ID || status == null) {
            return Optional.empty();
        }
        var code = form.value("ErrorCode");
        return Optional.of(new DeliveryReport(
                Channel.SMS,
                sid,
                status,
                code == null || code.isBlank() ? null : code,
                status == DeliveryStatus.FAILED ? word : null));
    }

    /** One line by which a person recognises a message that could not be read. */
    static String summary(byte[] raw) {
        var form = TwilioForm.of(raw);
        var text = form.valueOrEmpty("Body").strip().replaceAll("\\s+", " ");
        var beginning = text.codePointCount(0, text.length()) > 80
                ? text.substring(0, text.offsetByCodePoints(0, 80)) + "…"
                : text;
        return (form.valueOrEmpty("From") + " " + beginning).strip();
    }

    /** Our number it was sent to, as far as that can be told. */
    static Optional<String> account(byte[] raw) {
        return TelephoneNumbers.e164(TwilioForm.of(raw).valueOrEmpty("To"));
    }

    private static String messageSid(TwilioForm form) {
        var sid = form.valueOrEmpty("MessageSid").strip();
        if (sid.isEmpty() || sid.length() > LONGEST_ID) {
            throw new MessageRefused("The text message has no MessageSid");
        }
        return sid;
    }

    private static String number(TwilioForm form, String field) {
        return TelephoneNumbers.e164(form.valueOrEmpty(field))
                .orElseThrow(() ->
                        new MessageRefused("The text message's field %s is no telephone number".formatted(field)));
    }

    private static String text(TwilioForm form) {
        var text = form.value("Body");
        if (text == null && form.value("MediaUrl0") == null) {
            throw new MessageRefused("The text message has neither text nor media");
        }
        return text == null ? "" : text;
    }

    private static Kind kind(TwilioForm form, String text) {
        var word = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        var optOut = form.valueOrEmpty("OptOutType");
        if (optOut.equals("STOP") || STOP.contains(word)) {
            return Kind.OPT_OUT;
        }
        return optOut.equals("START") || START.contains(word) ? Kind.OPT_IN : Kind.MESSAGE;
    }

    private static List<String> requestNumbers(String text) {
        return REQUEST_NUMBER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(number -> number.toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    private static List<RemoteMedia> media(TwilioForm form, MediaHosts mediaHosts) {
        List<RemoteMedia> media = new ArrayList<>();
        for (int at = 0; at < numberOfMedia(form); at++) {
            var url = form.valueOrEmpty("MediaUrl" + at);
            if (url.length() <= LONGEST_URL && mediaHosts.include(url)) {
                media.add(new RemoteMedia(url, contentType(form.value("MediaContentType" + at))));
            }
        }
        return media;
    }

    private static int numberOfMedia(TwilioForm form) {
        var number = form.valueOrEmpty("NumMedia").strip();
        if (!number.matches("\\d{0,3}")) {
            throw new MessageRefused("The text message's field NumMedia is no number");
        }
        return number.isEmpty() ? 0 : Math.min(MOST_MEDIA, Integer.parseInt(number));
    }

    private static String contentType(@Nullable String given) {
        return given == null || given.isBlank() || given.length() > LONGEST_TYPE ? "application/octet-stream" : given;
    }
}
