package io.servicelane.channel.email;

import io.servicelane.channel.InboundMessage.Threading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads from a mail which conversation it continues. */
final class MailThreading {

    private static final Pattern MESSAGE_ID = Pattern.compile("<\\s*([^<>\\s]{1,990})\\s*>");
    private static final Pattern NUMBER =
            Pattern.compile("[\\[【]\\s*(SR-\\d{6,12})\\s*[\\]】]", Pattern.CASE_INSENSITIVE);
    private static final List<String> RECIPIENTS =
            List.of("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "Resent-To");
    private static final int MOST = 100;

    private final MailHeaders headers;
    private final Account account;

    MailThreading(MailHeaders headers, Account account) {
        this.headers = headers;
        this.account = account;
    }

    /** All that tells the conversation; {@code bounced} is the mail a delivery report speaks of. */
    Threading read(@Nullable String bounced) {
        return new Threading(ownId().orElse(null), tokens(), earlierMails(bounced), numbers());
    }

    /** The mail's own Message-ID without angle brackets. */
    Optional<String> ownId() {
        var line = headers.raw("Message-ID").stream().findFirst().orElse("");
        return ids(line).stream().findFirst().or(() -> bare(line));
    }

    private List<String> tokens() {
        return RECIPIENTS.stream()
                .flatMap(name -> headers.raw(name).stream())
                .flatMap(line -> account.plusAddresses().matcher(line).results())
                .map(found -> found.group(1))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private List<String> earlierMails(@Nullable String bounced) {
        var newestFirst = new LinkedHashSet<String>();
        if (bounced != null) {
            newestFirst.add(bounced);
        }
        headers.raw("In-Reply-To").forEach(line -> newestFirst.addAll(ids(line)));
        var references = new ArrayList<>(headers.raw("References").stream()
                .flatMap(line -> ids(line).stream())
                .toList());
        Collections.reverse(references);
        newestFirst.addAll(references);
        return newestFirst.stream().limit(MOST).toList();
    }

    private List<String> numbers() {
        return NUMBER.matcher(headers.text("Subject"))
                .results()
                .map(found -> found.group(1).toUpperCase(Locale.ROOT))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static List<String> ids(String line) {
        return MESSAGE_ID.matcher(line).results().map(found -> found.group(1)).toList();
    }

    private static Optional<String> bare(String line) {
        return Stream.of(line.strip().replaceAll("[<>]", ""))
                .filter(id -> id.contains("@") && id.length() <= 990 && !id.contains(" "))
                .findFirst();
    }
}
