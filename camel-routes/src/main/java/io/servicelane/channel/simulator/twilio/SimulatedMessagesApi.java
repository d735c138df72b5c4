package io.servicelane.channel.simulator.twilio;

import io.servicelane.channel.simulator.twilio.SimulatedNetwork.Picture;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The part of Twilio's REST API that deals with text messages. */
@RestController
@ConditionalOnProperty("servicelane.demo.twilio")
@RequestMapping("/simulator/twilio/2010-04-01/Accounts/{account}")
class SimulatedMessagesApi {

    private static final int LONGEST_TEXT = 1600;

    private final SimulatedAccount account;
    private final SimulatedNetwork network;
    private final SimulatedDelivery delivery;
    private final SimulatedWebhooks webhooks;

    SimulatedMessagesApi(
            SimulatedAccount account,
            SimulatedNetwork network,
            SimulatedDelivery delivery,
            SimulatedWebhooks webhooks) {
        this.account = account;
        this.network = network;
        this.delivery = delivery;
        this.webhooks = webhooks;
    }

    @PostMapping(path = "/Messages.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> create(
            @PathVariable("account") String asked,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestParam Map<String, String> form) {
        return forAccount(asked, authorization, () -> refusal(form)
                .<ResponseEntity<?>>map(TwilioError::answer)
                .orElseGet(() -> {
                    var text = network.fromDesk(form.get("To"), form.get("Body"));
                    delivery.carry(text, form.get("StatusCallback"));
                    return ResponseEntity.status(201).body(json(text));
                }));
    }

    @GetMapping(path = "/Messages.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> list(
            @PathVariable("account") String asked,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestParam(name = "To", required = false) @Nullable String to,
            @RequestParam(name = "From", required = false) @Nullable String from,
            @RequestParam(name = "PageSize", defaultValue = "50") int pageSize) {
        return forAccount(asked, authorization, () -> {
            var messages = network.texts().stream()
                    .filter(text -> to == null || to.equals(to(text)))
                    .filter(text -> from == null || from.equals(from(text)))
                    .sorted(Comparator.comparing(SimulatedText::at).reversed())
                    .limit(pageSize)
                    .map(this::json)
                    .toList();
            return ResponseEntity.ok(TwilioJson.page(messages, pageSize));
        });
    }

    @GetMapping(path = "/Messages/{sid}.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> fetch(
            @PathVariable("account") String asked,
            @PathVariable("sid") String sid,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        return forAccount(asked, authorization, () -> network.text(sid)
                .<ResponseEntity<?>>map(text -> ResponseEntity.ok(json(text)))
                .orElseGet(TwilioError.NOT_FOUND::answer));
    }

    @GetMapping("/Media/{sid}")
    ResponseEntity<?> media(
            @PathVariable("account") String asked,
            @PathVariable("sid") String sid,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        return forAccount(asked, authorization, () -> network.picture(sid)
                .<ResponseEntity<?>>map(SimulatedMessagesApi::file)
                .orElseGet(TwilioError.NOT_FOUND::answer));
    }

    private ResponseEntity<?> forAccount(
            String asked, @Nullable String authorization, Supplier<ResponseEntity<?>> answer) {
        if (!account.serves(asked)) {
            return TwilioError.NOT_FOUND.answer();
        }
        return account.opensFor(authorization) ? answer.get() : TwilioError.AUTHENTICATE.answer();
    }

    private Optional<TwilioError> refusal(Map<String, String> form) {
        var to = form.getOrDefault("To", "");
        var body = form.getOrDefault("Body", "");
        var callback = form.get("StatusCallback");
        if (to.isEmpty()) {
            return Optional.of(TwilioError.NO_TO);
        }
        if (!form.getOrDefault("From", "").equals(account.number())) {
            return Optional.of(TwilioError.NOT_YOUR_NUMBER);
        }
        if (body.isEmpty()) {
            return Optional.of(TwilioError.NO_BODY);
        }
        if (body.length() > LONGEST_TEXT) {
            return Optional.of(TwilioError.TOO_LONG);
        }
        if (callback != null && !webhooks.isOurs(callback)) {
            return Optional.of(TwilioError.BAD_CALLBACK);
        }
        return network.hasOptedOut(to) ? Optional.of(TwilioError.OPTED_OUT) : TwilioError.ofNumber(to);
    }

    private static ResponseEntity<?> file(Picture picture) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.contentType()))
                .body(picture.content());
    }

    private Map<String, Object> json(SimulatedText text) {
        return Collections.unmodifiableMap(TwilioJson.message(text, from(text), to(text)));
    }

    private String from(SimulatedText text) {
        return text.fromCustomer() ? text.phone() : String.valueOf(account.number());
    }

    private String to(SimulatedText text) {
        return text.fromCustomer() ? String.valueOf(account.number()) : text.phone();
    }
}
