package io.servicelane;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Files on their way to the engine, as the Modeler sends them. */
public class Upload {

    private static final String BOUNDARY = "----camunda-modeler";

    private final StringBuilder body = new StringBuilder();

    private Upload() {}

    /** A deployment of that name, without files yet. */
    public static Upload named(String name) {
        return new Upload()
                .field("deployment-name", name)
                .field("deployment-source", "Camunda Modeler")
                .field("enable-duplicate-filtering", "true");
    }

    /** One more file. */
    public Upload file(String name, String text) {
        body.append(
                "--%1$s\r\nContent-Disposition: form-data; name=\"%2$s\"; filename=\"%2$s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                        .formatted(BOUNDARY, name));
        body.append(text).append("\r\n");
        return this;
    }

    /**
     * All files of the classpath that fit.
     *
     * @param prefix of their names
     * @param change what is done with their text
     */
    public Upload files(String pattern, String prefix, UnaryOperator<String> change) {
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                file(prefix + file.getFilename(), change.apply(file.getContentAsString(StandardCharsets.UTF_8)));
            }
            return this;
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    /** Sends it. */
    public HttpResponse<String> by(Caller caller, String path) {
        return caller.send(
                "POST", path, body + "--" + BOUNDARY + "--\r\n", "multipart/form-data; boundary=" + BOUNDARY);
    }

    private Upload field(String name, String value) {
        body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, name, value));
        return this;
    }
}
