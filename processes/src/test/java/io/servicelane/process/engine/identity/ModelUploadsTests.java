package io.servicelane.process.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ModelUploadsTests {

    private static final String NAME = part("name=\"deployment-name\"", "water");
    private static final String FILE = part("name=\"a.bpmn\"; filename=\"a.bpmn\"", "<a/>");

    private final MockFilterChain engine = new MockFilterChain();

    @Test
    void whatTheModelerSendsReachesTheEngineWhole() throws Exception {
        var body = NAME + FILE + "--b--\r\n";

        var answer = upload("multipart/form-data; boundary=b", body.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(engine.getRequest().getInputStream().readAllBytes())
                .isEqualTo(body.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "no boundary, multipart/form-data, cannot be read as multipart",
        "no multipart, text/plain, cannot be read as multipart",
        "empty, multipart/form-data; boundary=b, has no name",
        "cut, multipart/form-data; boundary=b, cannot be read as multipart",
        "no file, multipart/form-data; boundary=b, has no file",
        "no name, multipart/form-data; boundary=b, has no name",
        "long name, multipart/form-data; boundary=b, longer than 255",
        "tenant, multipart/form-data; boundary=b, no tenants",
        "later, multipart/form-data; boundary=b, used at once",
        "many parts, multipart/form-data; boundary=b, at most 100 files",
        "text, multipart/form-data; boundary=b, send each model as a file",
        "invisible, multipart/form-data; boundary=b, nobody can see",
        "null in a file name, multipart/form-data; boundary=b, cannot be read as multipart",
        "mixed, multipart/mixed; boundary=b, cannot be read as multipart",
    })
    void aBrokenUploadIsRefusedWithARemedy(String what, String contentType, String words) throws Exception {
        var body =
                switch (what) {
                    case "empty" -> "";
                    case "cut" -> NAME + FILE.substring(0, 20);
                    case "no file" -> NAME + "--b--\r\n";
                    case "no name" -> FILE + "--b--\r\n";
                    case "long name" -> part("name=\"deployment-name\"", "x".repeat(300)) + FILE + "--b--\r\n";
                    case "later" -> part("name=\"deployment-activation-time\"", "never") + NAME + FILE + "--b--\r\n";
                    case "many parts" -> NAME + FILE.repeat(300) + "--b--\r\n";
                    case "text" -> NAME + FILE + part("name=\"a.bpmn\"", "<a/>") + "--b--\r\n";
                    case "invisible" -> part("name=\"deployment-name\"", "a\0b") + FILE + "--b--\r\n";
                    case "null in a file name" -> NAME + FILE.replace("a.bpmn", "a\0.bpmn") + "--b--\r\n";
                    case "tenant" -> part("name=\"tenant-id\"", "one") + NAME + FILE + "--b--\r\n";
                    default -> NAME + FILE + "--b--\r\n";
                };

        var answer = upload(contentType, body.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.getStatus()).as(what).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains("\"message\":", words);
        assertThat(engine.getRequest()).isNull();
    }

    @Test
    void aCompressedUploadIsRefusedWithARemedy() throws Exception {
        var request = new MockHttpServletRequest("POST", "/engine-rest/deployment/create");
        request.setContentType("multipart/form-data; boundary=b");
        request.addHeader("Content-Encoding", "gzip");

        var answer = new MockHttpServletResponse();
        new ModelUploads().doFilter(request, answer, engine);

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains("is compressed; send it as it is");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/engine/default/deployment/create",
                "/engine-rest/deployment/%63reate",
                "/engine-rest/deployment/create/",
                "/engine-rest/deployment/create;a=b"
            })
    void anUploadIsKnownHoweverItsAddressIsWritten(String address) throws Exception {
        var answer = new MockHttpServletResponse();
        new ModelUploads().doFilter(new MockHttpServletRequest("POST", address), answer, engine);

        assertThat(answer.getStatus()).isEqualTo(400);
    }

    @Test
    void anUploadThatEndsEarlyIsRefusedWithARemedy() throws Exception {
        var request = new MockHttpServletRequest("POST", "/engine-rest/deployment/create") {
            @Override
            public ServletInputStream getInputStream() {
                return new DelegatingServletInputStream(new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new EOFException();
                    }
                });
            }
        };

        var answer = new MockHttpServletResponse();
        new ModelUploads().doFilter(request, answer, engine);

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains("ended before its end; send it again");
    }

    @Test
    void moreThanTheLimitIsRefusedWithARemedy() throws Exception {
        var answer = upload("multipart/form-data; boundary=b", new byte[ModelUploads.LONGEST + 1]);

        assertThat(answer.getStatus()).isEqualTo(413);
        assertThat(answer.getContentAsString()).contains("larger than 25 MB; leave out files");
    }

    private MockHttpServletResponse upload(String contentType, byte[] body) throws Exception {
        var request = new MockHttpServletRequest("POST", "/engine-rest/deployment/create");
        request.setContentType(contentType);
        request.setContent(body);
        var response = new MockHttpServletResponse();
        new ModelUploads().doFilter(request, response, engine);
        return response;
    }

    private static String part(String disposition, String text) {
        return "--b\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + text + "\r\n";
    }
}
