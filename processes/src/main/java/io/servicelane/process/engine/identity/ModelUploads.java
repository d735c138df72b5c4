package io.servicelane.process.engine.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.UploadContext;
import org.apache.commons.fileupload.util.Streams;
import org.jspecify.annotations.Nullable;

/**
 * Looks at what is uploaded before the engine does, which answers 500 to an upload it cannot read. The Modeler shows the
 * {@code message} of the answer, so each says what to do.
 */
class ModelUploads extends HttpFilter {

    static final int LONGEST = 25 * 1024 * 1024;

    private static final int LONGEST_NAME = 255;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!"POST".equals(request.getMethod()) || !request.getRequestURI().endsWith("/deployment/create")) {
            chain.doFilter(request, response);
            return;
        }
        var body = request.getContentLengthLong() > LONGEST
                ? null
                : request.getInputStream().readNBytes(LONGEST + 1);
        if (body == null || body.length > LONGEST) {
            refuse(
                    response,
                    HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                    "The deployment is larger than 25 MB; leave out files that are no models, rules or forms.");
            return;
        }
        var fault = fault(request.getContentType(), body);
        if (fault != null) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, fault);
            return;
        }
        chain.doFilter(new Read(request, body), response);
    }

    private static @Nullable String fault(@Nullable String contentType, byte[] body) throws IOException {
        var files = 0;
        var name = "";
        try {
            var parts = new FileUpload().getItemIterator(new Upload(contentType, body));
            while (parts.hasNext()) {
                var part = parts.next();
                var field = part.getFieldName();
                if (field == null || field.isBlank()) {
                    return "A part of the upload has no name; deploy from the Modeler, or name each part by its file.";
                }
                if (part.getName() != null) {
                    files++;
                    if (part.getName().length() > LONGEST_NAME) {
                        return "The name of a file is longer than 255 characters; give it a shorter one.";
                    }
                }
                var text = part.getName() == null ? Streams.asString(part.openStream(), "UTF-8") : "";
                if ("deployment-name".equals(field)) {
                    name = text;
                }
                if ("tenant-id".equals(field) && !text.isBlank()) {
                    return "The desk has no tenants; leave the tenant id empty.";
                }
                if (text.length() > LONGEST_NAME) {
                    return "'%s' is longer than 255 characters; give a shorter one.".formatted(field);
                }
            }
        } catch (FileUploadException | IOException unreadable) {
            return "The upload cannot be read as multipart/form-data; send it again, as the Modeler does.";
        }
        if (name.isBlank()) {
            return "The deployment has no name; give one in the field 'Deployment name'.";
        }
        return files == 0 ? "The deployment has no file; add the model, and the forms and rules it uses." : null;
    }

    private static void refuse(HttpServletResponse response, int status, String message) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.getOutputStream()
                .write("{\"type\":\"InvalidRequestException\",\"message\":\"%s\"}"
                        .formatted(message.replace("\\", "\\\\")
                                .replace("\"", "\\\"")
                                .replaceAll("\\p{Cntrl}", " "))
                        .getBytes(StandardCharsets.UTF_8));
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

    /** The request, whose body was read already. */
    private static class Read extends HttpServletRequestWrapper {

        private final byte[] body;

        Read(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            var bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new IllegalStateException("the request is not asynchronous");
                }
            };
        }
    }
}
