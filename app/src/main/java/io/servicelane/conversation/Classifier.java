package io.servicelane.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicelane.catalog.RequestTypes;
import io.servicelane.channel.InboundMessage;
import io.servicelane.customer.CustomerSummary;
import io.servicelane.process.RequestRules;
import io.servicelane.process.RequestRules.Classification;
import io.servicelane.process.UnknownRequestType;
import io.servicelane.request.Priority;
import io.servicelane.request.RuleHit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides type, queue and priority of what came in, by the analysts' table {@code classifyRequest}. */
@Component
class Classifier {

    private static final String NO_HIT_QUEUE = "general";
    private static final int WORDS = 4000;

    private final RequestRules rules;
    private final RequestTypes types;
    private final ObjectMapper json;

    Classifier(RequestRules rules, RequestTypes types, ObjectMapper json) {
        this.rules = rules;
        this.types = types;
        this.json = json;
    }

    /**
     * Asks the table; a type that was asked for stands, the row then says only queue and priority when it names the
     * same type.
     *
     * @throws UnknownRequestType when a type was asked for that is not deployed
     */
    Verdict classify(InboundMessage message, CustomerSummary customer) {
        var inputs = inputs(message, customer);
        var row = rules.classify(inputs);
        if (message.type() != null) {
            var wanted = types.find(message.type()).orElseThrow(() -> new UnknownRequestType(message.type()));
            var same = row.filter(hit -> wanted.key().equals(hit.type()));
            return new Verdict(
                    wanted.key(), wanted.queue(), same.map(Classifier::priority).orElse(Priority.NORMAL), null, null);
        }
        return row.flatMap(hit -> verdict(hit, inputs))
                .orElseGet(() -> new Verdict(
                        RequestTypes.GENERAL,
                        NO_HIT_QUEUE,
                        Priority.NORMAL,
                        null,
                        row.map(Classification::type).orElse(null)));
    }

    private Optional<Verdict> verdict(Classification hit, Map<String, Object> inputs) {
        return Optional.ofNullable(hit.type())
                .flatMap(types::find)
                .map(type -> new Verdict(
                        type.key(),
                        hit.queue() == null ? type.queue() : hit.queue(),
                        priority(hit),
                        new RuleHit(hit.decision(), hit.row(), written(inputs)),
                        null));
    }

    private static Priority priority(Classification hit) {
        return Optional.ofNullable(hit.priority()).flatMap(Priority::named).orElse(Priority.NORMAL);
    }

    private static Map<String, Object> inputs(InboundMessage message, CustomerSummary customer) {
        var subject = message.subject() == null ? "" : message.subject();
        var words = (subject + "\n" + message.text()).toLowerCase(Locale.ROOT);
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("channel", message.channel().key());
        inputs.put("account", message.account());
        inputs.put("subject", subject);
        inputs.put("words", words.length() > WORDS ? words.substring(0, WORDS) : words);
        inputs.put("tier", customer.tier().name());
        inputs.put("language", customer.language());
        return inputs;
    }

    private String written(Map<String, Object> inputs) {
        try {
            return json.writeValueAsString(inputs);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What a message becomes.
     *
     * @param hit the row that decided; null when none did or the type was asked for
     * @param notOffered the type that the row names, when it is withdrawn or not deployed; null otherwise
     */
    record Verdict(String type, String queue, Priority priority, @Nullable RuleHit hit, @Nullable String notOffered) {}
}
