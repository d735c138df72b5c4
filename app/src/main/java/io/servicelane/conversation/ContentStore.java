package io.servicelane.conversation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Originals and attachments, in a folder, each named by the SHA-256 of its bytes. Written before the transaction that
 * refers to it commits: a rolled back one leaves an unused file behind, never a reference to nothing.
 */
@Component
class ContentStore {

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;

    ContentStore(ConversationProperties properties) {
        folder = properties.content();
    }

    /** Keeps the bytes; the same bytes are kept once. Returns their name. */
    String put(byte[] content) {
        var name = sha256(content);
        var target = place(name);
        if (Files.exists(target)) {
            return name;
        }
        try {
            Files.createDirectories(target.getParent());
            var draft = Files.createTempFile(target.getParent(), "in", ".part");
            Files.write(draft, content);
            try {
                Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileAlreadyExistsException kept) {
                Files.delete(draft);
            }
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException("Content cannot be kept in " + folder, e);
        }
    }

    /** The bytes kept under that name. */
    InputStream open(String name) {
        try {
            return Files.newInputStream(place(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes(String name) {
        try (var content = open(name)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path place(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not the name of any content");
        }
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
