package io.servicelane.channel.email;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One part of a mail, read with patience: a header that cannot be parsed is read as far as it goes. */
final class MailPart {

    private static final Pattern TYPE = Pattern.compile("^\\s*([\\w.+-]{1,60})/([\\w.+-]{1,60})");
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*\"?([^\\s\";]{1,60})", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILE_NAME =
            Pattern.compile("(?:file)?name\\*?\\s*=\\s*\"?([^\";\\r\\n]{1,500})", Pattern.CASE_INSENSITIVE);

    private final MimePart part;

    MailPart(MimePart part) {
        this.part = part;
    }

    MimePart mime() {
        return part;
    }

    /** The first header of that name as it stands in the mail; null when there is none. */
    @Nullable
    String header(String name) {
        try {
            return part.getHeader(name, null);
        } catch (MessagingException unreadable) {
            return null;
        }
    }

    /** The media type in lower case; {@code text/plain} when there is none, as RFC 2045 says. */
    String contentType() {
        var header = header("Content-Type");
        if (header == null || header.isBlank()) {
            return "text/plain";
        }
        var type = TYPE.matcher(header);
        if (type.find()) {
            return (type.group(1) + "/" + type.group(2)).toLowerCase(Locale.ROOT);
        }
        return header.strip().toLowerCase(Locale.ROOT).startsWith("text") ? "text/plain" : "application/octet-stream";
    }

    boolean is(String type) {
        return type.endsWith("/*")
                ? contentType().startsWith(type.substring(0, type.length() - 1))
                : contentType().equals(type);
    }

    @Nullable
    String charset() {
        var header = header("Content-Type");
        var charset = header == null ? null : CHARSET.matcher(header);
        return charset != null && charset.find() ? charset.group(1) : null;
    }

    boolean isAttachment() {
        var disposition = header("Content-Disposition");
        return disposition != null
                && disposition.strip().toLowerCase(Locale.ROOT).startsWith("attachment");
    }

    /** The {@code cid:} this part is shown by, without angle brackets. */
    Optional<String> contentId() {
        return Optional.ofNullable(header("Content-ID"))
                .map(id -> id.replaceAll("[<>\\s\\p{Cntrl}]", ""))
                .filter(id -> !id.isEmpty() && id.length() <= 200);
    }

    /** The file name as the sender wrote it, decoded; not yet safe. */
    Optional<String> fileName() {
        return parameter("Content-Disposition", "filename").or(() -> parameter("Content-Type", "name"));
    }

    private Optional<String> parameter(String header, String parameter) {
        var value = header(header);
        if (value == null) {
            return Optional.empty();
        }
        try {
            var name = header.equals("Content-Type")
                    ? new ContentType(value).getParameter(parameter)
                    : new ContentDisposition(value).getParameter(parameter);
            return Optional.ofNullable(name).map(EncodedWords::decode);
        } catch (ParseException malformed) {
            var name = FILE_NAME.matcher(value);
            return name.find() ? Optional.of(EncodedWords.decode(name.group(1))) : Optional.empty();
        }
    }

    /** The text of a text part. */
    String text() throws IOException {
        return TextDecoder.decode(content(), charset());
    }

    /** The content without its transfer encoding; damaged encoding is read as far as it goes. */
    byte[] content() throws IOException {
        var encoding = header("Content-Transfer-Encoding");
        var plain = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
        var raw = raw();
        return switch (plain) {
            case "base64" -> EncodedWords.base64(new String(raw, StandardCharsets.ISO_8859_1));
            case "quoted-printable", "x-uuencode", "uuencode", "x-uue" -> decoded(raw, plain);
            default -> raw;
        };
    }

    private static byte[] decoded(byte[] raw, String encoding) {
        var decoded = new ByteArrayOutputStream(raw.length);
        try (InputStream content = MimeUtility.decode(new ByteArrayInputStream(raw), encoding)) {
            content.transferTo(decoded);
        } catch (IOException | MessagingException damaged) {
            return decoded.size() > 0 ? decoded.toByteArray() : raw;
        }
        return decoded.toByteArray();
    }

    private byte[] raw() throws IOException {
        try (InputStream content = part instanceof MimeMessage mail
                ? mail.getRawInputStream()
                : ((MimeBodyPart) part).getRawInputStream()) {
            return content.readAllBytes();
        } catch (MessagingException empty) {
            return new byte[0];
        }
    }
}
