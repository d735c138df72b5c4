package io.servicelane.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.servicelane.Caller;
import io.servicelane.RunningDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningDesk
class DoorsTests {

    @LocalServerPort
    int port;

    @Test
    void aVisitorIsSentToTheSignInPage() {
        var answer = Caller.nobody(port).get("/", "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/login"));
    }

    @Test
    void theSignInPageMayNotBeFramedAndLoadsNothingFromElsewhere() {
        var headers = Caller.nobody(port).get("/login", "Accept", "text/html").headers();

        assertThat(headers.firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'self'", "frame-ancestors 'none'"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
    }

    @Test
    void theDesksSessionOpensCockpitForASupervisor() {
        var browser = Caller.browser(port, "supervisor");

        assertThat(browser.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);
        assertThat(browser.get("/camunda/api/admin/auth/user/default").body())
                .contains("\"userId\":\"supervisor\"", "cockpit");
        assertThat(browser.get("/camunda/api/engine/engine/default/process-definition/count")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void cockpitNeverOffersToSetUpAUserOfItsOwn() {
        var browser = Caller.browser(port, "admin");

        var answer = browser.get("/camunda/app/admin/default/");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(browser.get("/camunda/api/engine/engine/default/user/count").body())
                .doesNotContain("\"count\":0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "expert", "inspector", "technician"})
    void cockpitRefusesEverybodyElse(String username) {
        assertThat(Caller.browser(port, username)
                        .get("/camunda/app/cockpit/default/")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void cockpitSendsAVisitorToTheSignInPageAndAScriptAnswers401() {
        var visitor = Caller.nobody(port);

        assertThat(visitor.get("/camunda/app/cockpit/default/").headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/login"));
        assertThat(visitor.get("/camunda/api/engine/engine/").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"analyst, 200", "admin, 200", "agent, 403", "supervisor, 403"})
    void theEnginesRestIsForAnalystsAndAdministrators(String username, int status) {
        assertThat(Caller.program(port, username).get("/engine-rest/version").statusCode())
                .isEqualTo(status);
    }

    @Test
    void theEnginesRestAsksAProgramForCredentials() {
        var answer = Caller.nobody(port).get("/engine-rest/version");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @Test
    void anAnalystReadsDefinitionsAndDeploymentsButNoInstances() {
        var analyst = Caller.program(port, "analyst");

        assertThat(analyst.get("/engine-rest/deployment?maxResults=0").statusCode())
                .isEqualTo(200);
        assertThat(analyst.get("/engine-rest/process-instance/count").statusCode())
                .isEqualTo(403);
        assertThat(analyst.send("DELETE", "/engine-rest/deployment/1?cascade=true", "", "text/plain")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theModelerLearnsWhereCockpitIs() {
        var answer = Caller.nobody(port).get("/.well-known/camunda-automation-platform/webapps");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("/camunda/app/cockpit/default/#/\"", "adminUrl", "tasklistUrl");
    }

    @Test
    void anUploadThatIsNoneIsRefusedWithARemedy() {
        var answer = Caller.program(port, "analyst")
                .send("POST", "/engine-rest/deployment/create", "", "multipart/form-data; boundary=part");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"message\":\"The deployment has no name");
    }

    @Test
    void anAnalystDeploysTheWayTheModelerDoes() {
        var answer = Caller.program(port, "analyst")
                .send("POST", "/engine-rest/deployment/create", Upload.BODY, Upload.TYPE);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Caller.program(port, "analyst")
                        .post("/engine-rest/process-definition/key/deployed-by-test/start", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "expert", "dispatcher", "technician", "supervisor", "inspector"})
    void whoIsNoAnalystDeploysNothing(String username) {
        var answer =
                Caller.program(port, username).send("POST", "/engine-rest/deployment/create", Upload.BODY, Upload.TYPE);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"type\":\"AuthorizationException\"");
    }

    @Test
    void aVisitorDeploysNothingAndIsAskedForCredentials() {
        var answer = Caller.nobody(port).send("POST", "/engine-rest/deployment/create", Upload.BODY, Upload.TYPE);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @Test
    void anotherSiteCannotWriteThroughABrowsersCredentials() {
        var answer = Caller.program(port, "analyst")
                .send(
                        "POST",
                        "/engine-rest/deployment/create",
                        "",
                        "multipart/form-data",
                        "Sec-Fetch-Site",
                        "cross-site");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void restRefusesAVisitorWithAProblem() {
        var answer = Caller.nobody(port).get("/api/v1/me", "Accept-Language", "zh-CN");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"status\":401", "登录", "\"errors\":[]");
    }

    @Test
    void onlyAnAdministratorMovesTheClock() {
        var answer = Caller.program(port, "agent").post("/api/v1/test-clock", "{\"advance\":\"PT1H\"}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void healthIsOpenAndMetricsAreNot() {
        assertThat(Caller.nobody(port).get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(Caller.nobody(port).get("/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(Caller.program(port, "agent").get("/actuator/prometheus").statusCode())
                .isEqualTo(403);
        assertThat(Caller.program(port, "supervisor")
                        .get("/actuator/prometheus")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theSimulatorsDoorIsClosedOutsideTheDemo() {
        assertThat(Caller.nobody(port)
                        .send("POST", "/simulator/anything", "", "text/plain")
                        .statusCode())
                .isIn(302, 401, 403);
    }

    @Test
    void attachmentsNeedASignIn() {
        assertThat(Caller.nobody(port).get("/attachments/1").statusCode()).isIn(302, 401);
    }
}
