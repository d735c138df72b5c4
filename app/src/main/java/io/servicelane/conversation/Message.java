package io.servicelane.conversation;

import io.servicelane.channel.Channel;
import io.servicelane.channel.DeliveryReports.DeliveryStatus;
import io.servicelane.channel.InboundMessage;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One message or note of a conversation. */
@Entity
@Table(name = "message")
class Message {

    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_REASON = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private @Nullable Long requestId;
    private @Nullable Long customerId;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String account;
    private String externalId;
    private @Nullable String mailId;
    private String kind;
    private @Nullable String sender;
    private @Nullable String recipient;
    private @Nullable String author;
    private @Nullable String subject;

    @Column(columnDefinition = "LONGTEXT")
    private String text;

    @Column(columnDefinition = "LONGTEXT")
    private @Nullable String html;

    private Instant at;
    private String status;
    private @Nullable String statusCode;
    private @Nullable String statusReason;
    private @Nullable String rawContent;

    @SuppressWarnings("NullAway") // for JPA
    protected Message() {}

    static Message received(InboundMessage in, @Nullable Long request, @Nullable Long customer, Instant now) {
        var message = new Message();
        message.requestId = request;
        message.customerId = customer;
        message.direction = Direction.IN;
        message.channel = in.channel();
        message.account = in.account();
        message.externalId = in.externalId();
        message.mailId = MailId.key(in.threading().messageId());
        message.kind = in.kind().name();
        message.sender = in.from();
        message.recipient = in.account();
        message.subject = shortened(in.subject(), LONGEST_SUBJECT);
        message.text = in.text();
        message.html = in.html();
        message.at = now;
        message.status = "RECEIVED";
        return message;
    }

    static Message written(Draft draft, String account, String externalId, Instant now) {
        var message = new Message();
        message.requestId = draft.request().id();
        message.customerId = draft.customer();
        message.direction = Direction.OUT;
        message.channel = draft.channel();
        message.account = account;
        message.externalId = externalId;
        message.mailId = draft.channel() == Channel.EMAIL ? MailId.key(externalId) : null;
        message.kind = draft.author() == null ? "AUTOMATIC" : "MESSAGE";
        message.sender = account;
        message.recipient = draft.to();
        message.author = draft.author();
        message.subject = shortened(draft.subject(), LONGEST_SUBJECT);
        message.text = draft.text();
        message.at = now;
        message.status = DeliveryStatus.QUEUED.name();
        return message;
    }

    /** Words of the desk to a colleague: of no request, and to no customer. */
    static Message toColleague(
            Channel channel,
            String account,
            String externalId,
            String to,
            @Nullable String subject,
            String text,
            Instant now) {
        var message = new Message();
        message.direction = Direction.OUT;
        message.channel = channel;
        message.account = account;
        message.externalId = externalId;
        message.mailId = channel == Channel.EMAIL ? MailId.key(externalId) : null;
        message.kind = "AUTOMATIC";
        message.sender = account;
        message.recipient = to;
        message.subject = shortened(subject, LONGEST_SUBJECT);
        message.text = text;
        message.at = now;
        message.status = DeliveryStatus.QUEUED.name();
        return message;
    }

    static Message note(long request, @Nullable Long customer, String author, String text, String id, Instant now) {
        var message = new Message();
        message.requestId = request;
        message.customerId = customer;
        message.direction = Direction.NOTE;
        message.channel = Channel.API;
        message.account = "";
        message.externalId = id;
        message.kind = "MESSAGE";
        message.author = author;
        message.text = text;
        message.at = now;
        message.status = "RECEIVED";
        return message;
    }

    void keptAs(String raw) {
        rawContent = raw;
    }

    /** The provider's id takes the place of ours, so that its reports find the message. */
    void accepted(String providerId) {
        externalId = providerId;
        progress(DeliveryStatus.SENT, null, null);
    }

    /** Takes a report; false when it comes too late to change anything. */
    boolean progress(DeliveryStatus next, @Nullable String code, @Nullable String reason) {
        if (!next.supersedes(DeliveryStatus.valueOf(status))) {
            return false;
        }
        status = next.name();
        statusCode = code;
        statusReason = shortened(reason, LONGEST_REASON);
        return true;
    }

    private static @Nullable String shortened(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }

    long id() {
        return id == null ? 0 : id;
    }

    @Nullable
    Long requestId() {
        return requestId;
    }

    @Nullable
    Long customerId() {
        return customerId;
    }

    Direction direction() {
        return direction;
    }

    Channel channel() {
        return channel;
    }

    String account() {
        return account;
    }

    String externalId() {
        return externalId;
    }

    @Nullable
    String recipient() {
        return recipient;
    }

    @Nullable
    String subject() {
        return subject;
    }

    String text() {
        return text;
    }

    @Nullable
    String mailId() {
        return mailId;
    }
}
