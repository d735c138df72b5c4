package io.servicelane.channel.email;

import io.servicelane.channel.Channel;
import io.servicelane.channel.DeliveryReports.DeliveryReport;
import io.servicelane.channel.DeliveryReports.DeliveryStatus;
import io.servicelane.channel.InboundMessage.Attachment;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server says about a mail of ours that came back. About half of all servers send the report RFC 3464
 * describes; the others' words are searched for our Message-ID and a status.
 */
final class Bounce {

    private static final int LONGEST = 200_000;
    private static final Set<String> RETURNED =
            Set.of("message/rfc822", "text/rfc822-headers", "message/rfc822-headers");
    private static final Pattern MESSAGE_ID =
            Pattern.compile("^Message-ID:\\s*<([^<>\\s]{1,990})>", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final Pattern BLANK_LINE = Pattern.compile("\\r?\\n[ \\t]*\\r?\\n");
    private static final Pattern PERMANENT = Pattern.compile("(?<![\\d.])5\\.\\d{1,3}\\.\\d{1,3}(?![\\d.])");
    private static final Pattern FOR_NOW = Pattern.compile("(?<![\\d.])4\\.\\d{1,3}\\.\\d{1,3}(?![\\d.])");
    private static final Pattern SMTP_REFUSAL = Pattern.compile("(?<![\\d.])55\\d(?=[ -])");
    private static final Pattern FAILURE = Pattern.compile(
            "undeliver|could not be delivered|delivery (?:has )?failed|failure notice|returned to sender|returned mail"
                    + "|delivery status notification \\(failure\\)|mail delivery fail|退信|未能送达|无法送达|投递失败",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DELAY = Pattern.compile(
            "delayed|delivery status notification \\(delay\\)|still trying|will be retried|延迟",
            Pattern.CASE_INSENSITIVE);

    private final MailHeaders headers;
    private final MailContent content;
    private final Account account;
    private final boolean fromMailSystem;

    Bounce(MailHeaders headers, MailContent content, Account account) {
        this.headers = headers;
        this.content = content;
        this.account = account;
        this.fromMailSystem = new AutomaticMail(headers, account).fromMailSystem();
    }

    /** The Message-ID of our mail it speaks of; empty when it speaks of none. */
    Optional<String> messageId() {
        return returnedMails()
                .flatMap(mail -> MESSAGE_ID.matcher(mail).results().map(found -> found.group(1)))
                .filter(id -> account.ownMessageIds().matcher(id).matches())
                .findFirst()
                .or(this::quotedId);
    }

    private Optional<String> quotedId() {
        return Stream.concat(Stream.of(PlainText.cut(content.text(), LONGEST)), returnedMails())
                .flatMap(text -> account.ownMessageIds().matcher(text).results().map(found -> found.group()))
                .findFirst();
    }

    /** The report, if our mail failed for good; a delay is no report. */
    Optional<DeliveryReport> report() {
        var failure = statusParts().isEmpty() ? inWords() : inStatus();
        return failure.flatMap(found -> messageId()
                .map(id -> new DeliveryReport(
                        Channel.EMAIL, id, DeliveryStatus.FAILED, found.code(), PlainText.line(found.reason(), 500))));
    }

    private Optional<Failure> inStatus() {
        return statusParts().stream()
                .flatMap(part -> groups(part).stream())
                .filter(group -> first(group, "Action").equalsIgnoreCase("failed")
                        || first(group, "Action").isEmpty()
                                && first(group, "Status").startsWith("5"))
                .map(group -> new Failure(
                        code(first(group, "Status")),
                        first(group, "Diagnostic-Code").replaceFirst("^\\s*[\\w-]+\\s*;\\s*", "")))
                .findFirst();
    }

    private Optional<Failure> inWords() {
        var subject = headers.text("Subject");
        var words = subject + "\n" + PlainText.cut(content.text(), LONGEST);
        if (!fromMailSystem
                || !FAILURE.matcher(words).find()
                || DELAY.matcher(subject).find()) {
            return Optional.empty();
        }
        var code = Stream.of(PERMANENT, SMTP_REFUSAL)
                .flatMap(pattern -> pattern.matcher(words).results().map(found -> found.group()))
                .findFirst();
        if (code.isEmpty() && FOR_NOW.matcher(words).find()) {
            return Optional.empty();
        }
        return Optional.of(new Failure(code.orElse("5.0.0"), subject));
    }

    private List<String> statusParts() {
        return content.attachments().stream()
                .filter(part -> part.contentType().equals("message/delivery-status"))
                .map(Bounce::start)
                .toList();
    }

    private Stream<String> returnedMails() {
        return content.attachments().stream()
                .filter(part -> RETURNED.contains(part.contentType()))
                .map(Bounce::start);
    }

    private static List<InternetHeaders> groups(String status) {
        var groups = new ArrayList<InternetHeaders>();
        for (var group : BLANK_LINE.split(status)) {
            try {
                groups.add(new InternetHeaders(
                        new ByteArrayInputStream((group + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1))));
            } catch (MessagingException unreadable) {
                // the other groups may still say it
            }
        }
        return groups;
    }

    private static String first(InternetHeaders group, String name) {
        var value = group.getHeader(name, null);
        return value == null ? "" : value.strip();
    }

    private static @Nullable String code(String status) {
        var code = PERMANENT.matcher(status);
        return code.find() ? code.group() : null;
    }

    private static String start(Attachment part) {
        return new String(part.content(), 0, Math.min(part.content().length, LONGEST), StandardCharsets.ISO_8859_1);
    }

    private record Failure(@Nullable String code, String reason) {}
}
