package io.servicelane.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicelane.Caller;
import io.servicelane.RunningDesk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningDesk
@ExtendWith(OutputCaptureExtension.class)
class AccessTokensTests {

    private static final String TOKENS = "/api/v1/tokens";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @Test
    void theModelerChecksAndDeploysWithAToken() {
        var modeler = Caller.token(port, tokenOf(somebody(Role.ANALYST)));

        assertThat(modeler.get("/engine-rest/deployment?maxResults=0").statusCode())
                .isEqualTo(200);
        assertThat(modeler.get("/engine-rest/version").statusCode()).isEqualTo(200);
        var deployed = modeler.send("POST", "/engine-rest/deployment/create", Upload.BODY, Upload.TYPE);
        assertThat(deployed.statusCode()).as(deployed.body()).isEqualTo(200);
    }

    @Test
    void aTokenCanDoWhatItsOwnerCanNow() {
        var owner = somebody(Role.AGENT);
        var program = Caller.token(port, tokenOf(owner));

        assertThat(read(program.get("/api/v1/me")).path("username").asText()).isEqualTo(owner);
        assertThat(program.get("/engine-rest/version").statusCode()).isEqualTo(403);

        jdbc.sql("UPDATE account_role SET role = 'ANALYST' WHERE username = ?")
                .param(owner)
                .update();

        assertThat(program.get("/engine-rest/version").statusCode()).isEqualTo(200);
    }

    @Test
    void aTokenThatExpiredIsRefused() {
        var owner = somebody(Role.ANALYST);
        var program = Caller.token(port, tokenOf(owner));
        jdbc.sql("UPDATE access_token SET expires_at = ? WHERE username = ?")
                .param(LocalDateTime.now(ZoneOffset.UTC).minusSeconds(1))
                .param(owner)
                .update();

        assertRefused(program);
    }

    @Test
    void aTokenThatWasRevokedIsRefusedAtOnce() {
        var owner = somebody(Role.ANALYST);
        var made = create(owner, "{\"name\": \"Modeler\"}");
        var program = Caller.token(port, made.path("token").asText());
        assertThat(program.get("/api/v1/me").statusCode()).isEqualTo(200);

        var place = TOKENS + "/" + made.path("known").path("id").asLong();
        assertThat(as(owner).send("DELETE", place, "", "text/plain").statusCode())
                .isEqualTo(204);

        assertRefused(program);
        assertThat(as(owner).send("DELETE", place, "", "text/plain").statusCode())
                .isEqualTo(404);
        assertThat(audited(owner)).containsExactly("account-created", "token-created", "token-revoked");
    }

    @Test
    void theTokenOfSomebodyWhoLeftIsRefused() {
        var owner = somebody(Role.ANALYST);
        var program = Caller.token(port, tokenOf(owner));

        activate(owner, false);

        assertRefused(program);
    }

    @Test
    void whoComesBackFindsTheTokensThatHaveNotExpired() {
        var owner = somebody(Role.ANALYST);
        var program = Caller.token(port, tokenOf(owner));
        activate(owner, false);
        assertRefused(program);

        activate(owner, true);

        assertThat(program.get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void aNewPasswordRevokesAllTokensOfItsOwnerAndOfNobodyElse() {
        var owner = somebody(Role.ANALYST);
        var programs = List.of(Caller.token(port, tokenOf(owner)), Caller.token(port, tokenOf(owner)));
        var other = Caller.token(port, tokenOf(somebody(Role.ANALYST)));

        accounts.changePassword(owner, "another password");

        programs.forEach(this::assertRefused);
        assertThat(other.get("/api/v1/me").statusCode()).isEqualTo(200);
        assertThat(audited(owner))
                .containsExactly(
                        "account-created",
                        "token-created",
                        "token-created",
                        "password-changed",
                        "token-revoked",
                        "token-revoked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "slt_", "slt_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "YWRtaW46YWRtaW4="})
    void whatIsNoTokenIsRefused(String token) {
        assertRefused(Caller.token(port, token));
    }

    @Test
    void aTokenManagesNoTokens() {
        var owner = somebody(Role.ADMIN);
        var program = Caller.token(port, tokenOf(owner));

        assertThat(program.post(TOKENS, "{\"name\": \"another\"}").statusCode()).isEqualTo(403);
        assertThat(program.get(TOKENS).statusCode()).isEqualTo(403);
        assertThat(program.send("DELETE", TOKENS + "/1", "", "text/plain").statusCode())
                .isEqualTo(403);
        assertThat(Caller.nobody(port).post(TOKENS, "{\"name\": \"mine\"}").statusCode())
                .isEqualTo(401);
        assertThat(read(as(owner).get(TOKENS)).path("items")).hasSize(1);
    }

    @Test
    void aTokenOpensNeitherCockpitNorTheActuator() {
        var program = Caller.token(port, tokenOf(somebody(Role.ADMIN)));

        assertThat(program.get("/camunda/api/engine/engine/").statusCode()).isEqualTo(401);
        assertThat(program.get("/actuator/prometheus").statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenIsShownOnceAndStoredNowhere(CapturedOutput output) {
        var owner = somebody(Role.AGENT);
        var token = tokenOf(owner);
        Caller.token(port, token).get("/api/v1/me");

        assertThat(as(owner).get(TOKENS).body()).doesNotContain(token);
        assertThat(jdbc.sql("SELECT token_hash FROM access_token WHERE username = ?")
                        .param(owner)
                        .query(String.class)
                        .single())
                .hasSize(64)
                .doesNotContain(token);
        assertThat(output.getAll()).doesNotContain(token);
    }

    @Test
    void theListTellsWhatATokenIsForHowLongItIsGoodAndWhenItWasUsed() {
        var owner = somebody(Role.AGENT);
        var token = tokenOf(owner);
        assertThat(read(as(owner).get(TOKENS)).at("/items/0/lastUsedAt").isNull())
                .isTrue();

        Caller.token(port, token).get("/api/v1/me");

        var known = read(as(owner).get(TOKENS)).at("/items/0");
        assertThat(known.path("name").asText()).isEqualTo("Modeler");
        assertThat(Duration.between(
                        Instant.parse(known.path("createdAt").asText()),
                        Instant.parse(known.path("expiresAt").asText())))
                .isEqualTo(Duration.ofDays(90));
        assertThat(known.path("lastUsedAt").isNull()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\": \" \"}",
                "{\"name\": \"Modeler\", \"days\": 0}",
                "{\"name\": \"Modeler\", \"days\": 366}"
            })
    void aTokenNeedsANameAndAtMostAYear(String body) {
        var answer = as(somebody(Role.AGENT)).post(TOKENS, body);

        assertThat(answer.statusCode()).isIn(400, 422);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void nobodySeesOrRevokesTheTokensOfOthers() {
        var owner = somebody(Role.AGENT);
        var made = create(owner, "{\"name\": \"mine\", \"days\": 365}");
        var admin = Caller.program(port, "admin");

        assertThat(admin.send(
                                "DELETE",
                                TOKENS + "/" + made.path("known").path("id").asLong(),
                                "",
                                "text/plain")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Caller.token(port, made.path("token").asText())
                        .get("/api/v1/me")
                        .statusCode())
                .isEqualTo(200);
    }

    private void assertRefused(Caller program) {
        assertThat(program.get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(program.get("/engine-rest/version").statusCode()).isEqualTo(401);
    }

    private void activate(String owner, boolean active) {
        jdbc.sql("UPDATE account SET active = ? WHERE username = ?")
                .param(active)
                .param(owner)
                .update();
    }

    private String tokenOf(String owner) {
        return create(owner, "{\"name\": \"Modeler\"}").path("token").asText();
    }

    private JsonNode create(String owner, String body) {
        var answer = as(owner).post(TOKENS, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return read(answer);
    }

    private Caller as(String owner) {
        return Caller.program(port, owner);
    }

    private String somebody(Role role) {
        var name = "user-" + UUID.randomUUID();
        accounts.create(new NewAccount(name, name, name, null, null, "en", Set.of(role)));
        return name;
    }

    private List<String> audited(String subject) {
        return jdbc.sql("SELECT action FROM audit_entry WHERE subject = ? ORDER BY id")
                .param(subject)
                .query(String.class)
                .list();
    }

    private JsonNode read(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
