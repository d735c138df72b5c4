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
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.InvalidFileNameException;
import org.jspecify.annotations.Nullable;

/**
 * Looks at what is uploaded before the engine does, which answers 500 to an upload it cannot read. The Modeler shows the
 * {@code message} of the answer, so each says what to do.
 */
class ModelUploads extends HttpFilter {

    static final int LONGEST = 25 * 1024 * 1024;

    private static final String UNREADABLE =
            "The upload cannot be read as multipart/form-data; send it again, as the Modeler does.";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!"POST".equals(request.getMethod()) || !isUpload(request)) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body;
        try {
            body = request.getContentLengthLong() > LONGEST
                    ? new byte[LONGEST + 1]
                    : request.getInputStream().readNBytes(LONGEST + 1);
        } catch (IOException cut) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, "The upload ended before its end; send it again.");
            return;
        }
        if (body.length > LONGEST) {
            refuse(
                    response,
                    HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                    "The deployment is larger than 25 MB; leave out files that are no models, rules or forms.");
            return;
        }
        var fault = fault(request, body);
        if (fault != null) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, fault);
            return;
        }
        chain.doFilter(new Read(request, body), response);
    }

    /** However the address is written: the engine reads it decoded. */
    private static boolean isUpload(HttpServletRequest request) {
        return URLDecoder.decode(request.getRequestURI(), StandardCharsets.UTF_8)
                .replaceAll(";[^/]*", "")
                .replaceAll("/+$", "")
                .endsWith("/deployment/create");
    }

    private static @Nullable String fault(HttpServletRequest request, byte[] body) {
        var encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            return "The upload is compressed; send it as it is.";
        }
        var contentType = request.getContentType();
        if (contentType == null || !contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            return UNREADABLE;
        }
        try {
            return UploadParts.fault(contentType, body);
        } catch (FileUploadException | IOException | InvalidFileNameException unreadable) {
            return UNREADABLE;
        }
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
