package io.servicelane.conversation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Message-IDs as the database keeps them: RFC 5322 allows 998 characters, an index does not. */
final class MailId {

    private static final int LONGEST = 255;

    private MailId() {}

    /** The id itself, or its SHA-256 when it is too long for an index. */
    static @Nullable String key(@Nullable String messageId) {
        if (messageId == null || messageId.length() <= LONGEST) {
            return messageId;
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(messageId.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    static Set<String> keys(Collection<String> messageIds) {
        return messageIds.stream().map(id -> String.valueOf(key(id))).collect(Collectors.toUnmodifiableSet());
    }
}
