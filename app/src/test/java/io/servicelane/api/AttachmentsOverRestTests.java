package io.servicelane.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.servicelane.Caller;
import io.servicelane.RunningDesk;
import io.servicelane.channel.Channel;
import io.servicelane.channel.InboundMessage;
import io.servicelane.channel.InboundMessages;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningDesk
class AttachmentsOverRestTests {

    @LocalServerPort
    int port;

    @Autowired
    InboundMessages door;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aPictureIsShownAndAPageIsOnlyOfferedForSaving() {
        var picture = attached("photo 照片.png", "image/png");
        var page = attached("evil.html", "text/html");

        var shown = Caller.browser(port, "agent").get("/attachments/" + picture);
        var offered = Caller.program(port, "agent").get("/attachments/" + page);

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).isEqualTo("content");
        assertThat(shown.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(shown.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("inline")
                .contains("UTF-8''photo%20%E7%85%A7%E7%89%87.png");
        assertThat(offered.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(offered.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(offered.headers().allValues("Content-Security-Policy"))
                .containsExactly("sandbox; default-src 'none'");
        assertThat(offered.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @Test
    void whoMayNotSeeTheRequestFindsNoFile() {
        var id = attached("bill.pdf", "application/pdf");

        assertThat(Caller.program(port, "technician").get("/attachments/" + id).statusCode())
                .isEqualTo(404);
        assertThat(Caller.program(port, "analyst").get("/attachments/" + id).statusCode())
                .isEqualTo(404);
        assertThat(Caller.program(port, "inspector").get("/attachments/" + id).statusCode())
                .isEqualTo(200);
        assertThat(Caller.nobody(port).get("/attachments/" + id).statusCode()).isEqualTo(302);
    }

    private long attached(String name, String contentType) {
        var sender = UUID.randomUUID() + "@customer.test";
        var file = new InboundMessage.Attachment(name, contentType, null, "content".getBytes(StandardCharsets.UTF_8));
        door.receive(new InboundMessage(
                Channel.EMAIL,
                "desk@servicelane.test",
                UUID.randomUUID().toString(),
                InboundMessage.Kind.MESSAGE,
                sender,
                null,
                "Opening hours",
                "When?",
                null,
                InboundMessage.Threading.NONE,
                List.of(file),
                List.of(),
                Map.of(),
                "query",
                Instant.now(),
                new byte[0]));
        return jdbc.sql("SELECT a.id FROM attachment a JOIN message m ON m.id = a.message_id WHERE m.sender = ?")
                .param(sender)
                .query(Long.class)
                .single();
    }
}
