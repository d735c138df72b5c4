package io.servicelane.conversation;

import io.servicelane.channel.Channel;
import io.servicelane.channel.InboundMessage;
import io.servicelane.channel.InboundMessage.Kind;
import io.servicelane.channel.InboundMessages;
import io.servicelane.channel.MessageRefused;
import io.servicelane.channel.Receipt;
import io.servicelane.channel.Receipt.Fate;
import io.servicelane.customer.ContactAddress;
import io.servicelane.customer.CustomerSummary;
import io.servicelane.customer.Customers;
import io.servicelane.process.RequestNumber;
import io.servicelane.process.Transactions;
import io.servicelane.process.UnknownRequestType;
import io.servicelane.request.NewRequest;
import io.servicelane.request.RequestDesk;
import io.servicelane.request.RequestHistory;
import io.servicelane.security.SignedIn;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The one door through which words come in, whatever the channel. */
@Service
class MessageIntake implements InboundMessages {

    private static final Logger log = LoggerFactory.getLogger(MessageIntake.class);

    private final Transactions transactions;
    private final MessageShelf shelf;
    private final OpenConversations conversations;
    private final Customers customers;
    private final Classifier classifier;
    private final RequestDesk desk;
    private final RequestHistory history;
    private final SignedIn signedIn;
    private final ApplicationEventPublisher events;

    MessageIntake(
            Transactions transactions,
            MessageShelf shelf,
            OpenConversations conversations,
            Customers customers,
            Classifier classifier,
            RequestDesk desk,
            RequestHistory history,
            SignedIn signedIn,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.shelf = shelf;
        this.conversations = conversations;
        this.customers = customers;
        this.classifier = classifier;
        this.desk = desk;
        this.history = history;
        this.signedIn = signedIn;
        this.events = events;
    }

    @Override
    public Receipt receive(InboundMessage message) {
        try {
            var receipt = transactions.inOne(() -> take(message));
            logged(message, receipt);
            return receipt;
        } catch (UnknownRequestType unknown) {
            throw new MessageRefused(unknown.getMessage(), unknown);
        }
    }

    private Receipt take(InboundMessage message) {
        var known = shelf.find(message);
        if (known.isPresent()) {
            return new Receipt(Fate.DUPLICATE, number(known.get()));
        }
        if (message.kind() == Kind.AUTOMATIC) {
            return note(message);
        }
        var customer = sender(message);
        if (message.kind() != Kind.MESSAGE) {
            return preference(message, customer);
        }
        // The sender's address is locked from here on: a second message of the same sender waits its turn.
        var repeated = shelf.find(message);
        if (repeated.isPresent()) {
            return new Receipt(Fate.DUPLICATE, number(repeated.get()));
        }
        var continued = message.type() == null
                ? conversations.continuedBy(message, customer.id())
                : Optional.<RequestNumber>empty();
        return continued.map(number -> join(message, number, customer)).orElseGet(() -> open(message, customer));
    }

    private Receipt join(InboundMessage message, RequestNumber number, CustomerSummary customer) {
        shelf.keep(message, number, customer.id());
        history.add(
                number,
                RequestHistory.CUSTOMER,
                "customer-wrote",
                message.channel().key());
        events.publishEvent(new CustomerWrote(number));
        return new Receipt(Fate.JOINED, number.value());
    }

    private Receipt open(InboundMessage message, CustomerSummary customer) {
        var verdict = classifier.classify(message, customer);
        var request = desk.open(
                new NewRequest(
                        verdict.type(),
                        verdict.queue(),
                        verdict.priority(),
                        message.channel(),
                        customer.id(),
                        null,
                        subject(message),
                        verdict.hit(),
                        message.answers(),
                        writer(message.channel())),
                customer.tier().name());
        if (verdict.notOffered() != null) {
            history.add(request.number(), RequestHistory.DESK, "type-withdrawn", verdict.notOffered());
        }
        shelf.keep(message, request.number(), customer.id());
        return new Receipt(Fate.OPENED, request.number().value());
    }

    /** What was said on the telephone, in person or in a letter is written down by a colleague. */
    private String writer(Channel channel) {
        var byHand = channel == Channel.PHONE || channel == Channel.VISIT || channel == Channel.LETTER;
        return byHand ? signedIn.optional().orElse(RequestHistory.DESK) : RequestHistory.CUSTOMER;
    }

    /** A machine wrote: kept with what it is about, read by nobody's process, answered never. */
    private Receipt note(InboundMessage message) {
        var about = conversations.mentionedBy(message);
        shelf.keep(message, about.orElse(null), null);
        about.ifPresent(number -> history.add(number, RequestHistory.CUSTOMER, "automatic-reply", null));
        return new Receipt(Fate.NOTED, about.map(RequestNumber::value).orElse(null));
    }

    private Receipt preference(InboundMessage message, CustomerSummary customer) {
        address(message).ifPresent(address -> customers.optedOut(address, message.kind() == Kind.OPT_OUT));
        var about = conversations.continuedBy(message, customer.id());
        shelf.keep(message, about.orElse(null), customer.id());
        about.ifPresent(number -> history.add(
                number, RequestHistory.CUSTOMER, message.kind() == Kind.OPT_OUT ? "opted-out" : "opted-in", null));
        return new Receipt(Fate.NOTED, about.map(RequestNumber::value).orElse(null));
    }

    private CustomerSummary sender(InboundMessage message) {
        var language = Language.of(subject(message) + " " + message.text());
        return address(message)
                .map(address -> customers.recognise(address, message.fromName(), language))
                .orElseGet(() -> {
                    if (message.fromName() == null || message.fromName().isBlank()) {
                        throw new MessageRefused("It does not say who sent it");
                    }
                    return customers.register(message.fromName(), language);
                });
    }

    private static Optional<ContactAddress> address(InboundMessage message) {
        return Optional.ofNullable(message.from()).flatMap(ContactAddress::parse);
    }

    private static String subject(InboundMessage message) {
        if (message.subject() != null && !message.subject().isBlank()) {
            return message.subject();
        }
        var firstLine = message.text().strip().lines().findFirst().orElse("").strip();
        if (firstLine.isEmpty()) {
            return "…";
        }
        return firstLine.codePointCount(0, firstLine.length()) > 80
                ? firstLine.substring(0, firstLine.offsetByCodePoints(0, 79)) + "…"
                : firstLine;
    }

    private static @Nullable String number(Message message) {
        return message.requestId() == null
                ? null
                : RequestNumber.of(message.requestId()).value();
    }

    private static void logged(InboundMessage message, Receipt receipt) {
        try (var request = MDC.putCloseable("request", String.valueOf(receipt.request()))) {
            log.info(
                    "{} message {}",
                    message.channel().key(),
                    receipt.fate().name().toLowerCase(Locale.ROOT));
        }
    }
}
