package io.servicelane.api;

import io.servicelane.api.NewRequestJson.Sender;
import io.servicelane.catalog.FormDesk;
import io.servicelane.catalog.RequestTypes;
import io.servicelane.channel.Channel;
import io.servicelane.channel.InboundMessage;
import io.servicelane.channel.InboundMessages;
import io.servicelane.channel.Receipt;
import io.servicelane.customer.ContactAddress;
import io.servicelane.customer.Customers;
import io.servicelane.process.RequestNumber;
import io.servicelane.request.RequestDesk;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a reported request to the one door through which all words come in. */
@Component
class RequestIntake {

    private static final Set<Channel> CHANNELS =
            Set.of(Channel.API, Channel.WEB, Channel.PHONE, Channel.VISIT, Channel.LETTER);

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");

    private final InboundMessages door;
    private final RequestTypes types;
    private final FormDesk forms;
    private final Customers customers;
    private final RequestDesk desk;
    private final Clock clock;

    RequestIntake(
            InboundMessages door,
            RequestTypes types,
            FormDesk forms,
            Customers customers,
            RequestDesk desk,
            Clock clock) {
        this.door = door;
        this.types = types;
        this.forms = forms;
        this.customers = customers;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * Takes it in, once for each key of a caller.
     *
     * @param caller user name; keys of different callers are different
     * @param key the caller's own name for this report; null for a report that is never repeated
     */
    Receipt take(NewRequestJson report, String caller, @Nullable String key) {
        var checks = new Checks();
        var channel = channel(report.channel(), checks);
        var contacts = contacts(report.from(), checks);
        var answers = answers(report, checks);
        words(report, checks);
        if (key != null && !KEY.matcher(key).matches()) {
            checks.wrong("Idempotency-Key", "api.key");
        }
        checks.pass();

        var sender = firstKnown(contacts, channel);
        var receipt = door.receive(new InboundMessage(
                channel,
                caller,
                key == null ? UUID.randomUUID().toString() : key,
                InboundMessage.Kind.MESSAGE,
                sender.map(ContactAddress::value).orElse(null),
                report.from() == null ? null : report.from().name(),
                report.subject(),
                report.text() == null ? "" : report.text(),
                null,
                InboundMessage.Threading.NONE,
                List.of(),
                List.of(),
                answers,
                report.type(),
                clock.instant(),
                new byte[0]));
        keepContacts(receipt, contacts);
        return receipt;
    }

    private static Channel channel(@Nullable String key, Checks checks) {
        if (key == null) {
            return Channel.API;
        }
        var channel = Channel.ofKey(key).filter(CHANNELS::contains);
        if (channel.isEmpty()) {
            checks.wrong("channel", "api.one-of", "api, web, phone, visit, letter");
        }
        return channel.orElse(Channel.API);
    }

    private static List<ContactAddress> contacts(@Nullable Sender from, Checks checks) {
        if (from == null || Stream.of(from.name(), from.email(), from.phone()).noneMatch(RequestIntake::given)) {
            checks.wrong("from", "api.from");
            return List.of();
        }
        checks.atMost(200, "from.name", from.name());
        return Stream.concat(
                        contact("from.email", from.email(), ContactAddress.email(text(from.email())), checks),
                        contact("from.phone", from.phone(), ContactAddress.phone(text(from.phone())), checks))
                .toList();
    }

    private static Stream<ContactAddress> contact(
            String field, @Nullable String text, Optional<ContactAddress> address, Checks checks) {
        if (!given(text)) {
            return Stream.empty();
        }
        if (address.isEmpty()) {
            checks.wrong(field, field.equals("from.email") ? "api.email" : "api.phone");
        }
        return address.stream();
    }

    private Map<String, Object> answers(NewRequestJson report, Checks checks) {
        var fields = report.fields();
        var type = report.type() == null ? null : types.find(report.type()).orElse(null);
        if (report.type() != null && type == null) {
            checks.wrong("type", "api.type", report.type());
            return Map.of();
        }
        if (fields == null || fields.isEmpty()) {
            return Map.of();
        }
        if (type == null) {
            checks.wrong("fields", "api.fields-need-type");
            return Map.of();
        }
        var checked = forms.checkStart(type, fields);
        checks.answers("fields", checked.problems());
        var answers = new HashMap<String, Object>();
        checked.values().forEach((key, value) -> {
            if (value != null) {
                answers.put(key, value);
            }
        });
        return answers;
    }

    private static void words(NewRequestJson report, Checks checks) {
        checks.atMost(300, "subject", report.subject()).atMost(100_000, "text", report.text());
        if (!given(report.subject()) && !given(report.text())) {
            checks.wrong("text", "api.words");
        }
    }

    /** The address under which the customer is known already, else the one that fits the channel. */
    private Optional<ContactAddress> firstKnown(List<ContactAddress> contacts, Channel channel) {
        return contacts.stream()
                .filter(contact ->
                        !customers.search(contact.value(), null, 1).items().isEmpty())
                .findFirst()
                .or(() -> contacts.stream()
                        .filter(contact -> channel == Channel.PHONE && contact.kind() == ContactAddress.Kind.PHONE)
                        .findFirst())
                .or(() -> contacts.stream().findFirst());
    }

    /** Adds the other address to the file; one that is another customer's stays theirs. */
    private void keepContacts(Receipt receipt, List<ContactAddress> contacts) {
        if (receipt.request() != null && contacts.size() > 1) {
            var customer = desk.card(new RequestNumber(receipt.request())).customer();
            contacts.forEach(contact -> customers.addContact(customer, contact));
        }
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
