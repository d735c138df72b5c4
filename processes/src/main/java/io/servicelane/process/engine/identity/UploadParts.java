package io.servicelane.process.engine.identity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.UploadContext;
import org.apache.commons.fileupload.util.Streams;
import org.jspecify.annotations.Nullable;

/** What is in an upload, and what the engine would not know what to do with. */
final class UploadParts {

    private static final int LONGEST_NAME = 255;
    private static final int MOST = 200;

    private static final String NAME = "deployment-name";

    private static final Set<String> FIELDS =
            Set.of(NAME, "deployment-source", "enable-duplicate-filtering", "deploy-changed-only");

    private static final Map<String, String> NOT_HERE = Map.of(
            "tenant-id", "The desk has no tenants; leave the tenant id empty.",
            "deployment-activation-time", "What is deployed is used at once; leave the activation time empty.");

    private int parts;
    private int files;
    private String name = "";

    private UploadParts() {}

    /** What is wrong, and what to do; null when nothing is. */
    static @Nullable String fault(String contentType, byte[] body) throws FileUploadException, IOException {
        var upload = new UploadParts();
        var parts = new FileUpload().getItemIterator(new Upload(contentType, body));
        while (parts.hasNext()) {
            var fault = upload.fault(parts.next());
            if (fault != null) {
                return fault;
            }
        }
        if (upload.name.isBlank()) {
            return "The deployment has no name; give one in the field 'Deployment name'.";
        }
        return upload.files == 0 ? "The deployment has no file; add the model, and the forms and rules it uses." : null;
    }

    private @Nullable String fault(FileItemStream part) throws IOException {
        var field = part.getFieldName();
        if (++parts > MOST) {
            return "The upload has more than %d parts; deploy at most 100 files at once.".formatted(MOST);
        }
        if (field == null || field.isBlank()) {
            return "A part of the upload has no name; deploy from the Modeler, or name each part by its file.";
        }
        if (part.getName() != null) {
            files++;
            return part.getName().length() > LONGEST_NAME
                    ? "The name of a file is longer than 255 characters; give it a shorter one."
                    : null;
        }
        return fault(field, Streams.asString(part.openStream(), "UTF-8"));
    }

    private @Nullable String fault(String field, String text) {
        if (text.length() > LONGEST_NAME) {
            return "'%s' is longer than 255 characters; give a shorter one.".formatted(shortened(field));
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            return "'%s' has characters that nobody can see; type it again.".formatted(shortened(field));
        }
        if (NOT_HERE.containsKey(field)) {
            return text.isBlank() ? null : NOT_HERE.get(field);
        }
        if (!FIELDS.contains(field)) {
            return "'%s' is sent as a text; send each model as a file with its name.".formatted(shortened(field));
        }
        if (NAME.equals(field)) {
            name = text;
        }
        return null;
    }

    private static String shortened(String field) {
        return field.length() > 60 ? field.substring(0, 60) + "…" : field;
    }

    private record Upload(@Nullable String contentType, byte[] body) implements UploadContext {

        @Override
        public @Nullable String getCharacterEncoding() {
            return "UTF-8";
        }

        @Override
        public @Nullable String getContentType() {
            return contentType;
        }

        @Override
        public int getContentLength() {
            return body.length;
        }

        @Override
        public long contentLength() {
            return body.length;
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(body);
        }
    }
}
