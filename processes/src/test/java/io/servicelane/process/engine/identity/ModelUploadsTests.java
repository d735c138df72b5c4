package io.servicelane.process.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    })
    void aBrokenUploadIsRefusedWithARemedy(String what, String contentType, String words) throws Exception {
        var body =
                switch (what) {
                    case "empty" -> "";
                    case "cut" -> NAME + FILE.substring(0, 20);
                    case "no file" -> NAME + "--b--\r\n";
                    case "no name" -> FILE + "--b--\r\n";
                    case "long name" -> part("name=\"deployment-name\"", "x".repeat(300)) + FILE + "--b--\r\n";
                    case "tenant" -> part("name=\"tenant-id\"", "one") + NAME + FILE + "--b--\r\n";
                    default -> NAME + FILE + "--b--\r\n";
                };

        var answer = upload(contentType, body.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.getStatus()).as(what).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains("\"message\":", words);
        assertThat(engine.getRequest()).isNull();
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
