package io.servicelane.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.servicelane.Caller;
import io.servicelane.RunningDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the engine's REST lets nobody do who is no administrator, and how it takes uploads that are none. */
@RunningDesk
class EngineDoorTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            textBlock =
                    """
                    POST /process-definition/key/repair/start
                    POST /process-definition/key/repair/submit-form
                    POST /process-definition/repair:1:x/restart
                    POST /process-definition/repair:1:x/restart-async
                    PUT /process-definition/key/repair/suspended
                    PUT /process-definition/key/repair/history-time-to-live
                    DELETE /process-definition/key/repair
                    POST /decision-definition/key/service-level/evaluate
                    PUT /decision-definition/key/service-level/history-time-to-live
                    POST /process-instance
                    GET /process-instance
                    POST /process-instance/1/modification
                    POST /process-instance/1/variables
                    PUT /process-instance/1/variables/x
                    POST /process-instance/delete
                    POST /process-instance/variables-async
                    POST /process-instance/message-async
                    DELETE /process-instance/1
                    POST /message
                    POST /signal
                    POST /condition
                    GET /execution
                    POST /execution/1/signal
                    POST /execution/1/messageSubscriptions/a/trigger
                    PUT /execution/1/localVariables/x
                    GET /task
                    POST /task
                    POST /task/create
                    POST /task/1/complete
                    POST /task/1/submit-form
                    POST /task/1/variables
                    PUT /task/1/variables/x
                    GET /task/1/rendered-form
                    GET /task/1/deployed-form
                    GET /variable-instance
                    GET /history/variable-instance
                    GET /history/process-instance
                    POST /history/process-instance/delete
                    POST /history/cleanup
                    GET /history/user-operation
                    GET /batch
                    DELETE /batch/1
                    POST /migration/generate
                    POST /migration/execute
                    POST /migration/executeAsync
                    POST /modification/execute
                    GET /job
                    POST /job/1/execute
                    PUT /job/1/retries
                    PUT /job-definition/suspended
                    POST /external-task/fetchAndLock
                    POST /external-task/1/complete
                    GET /incident
                    GET /filter
                    POST /filter/create
                    GET /user
                    POST /user/create
                    PUT /user/analyst/credentials
                    GET /group
                    POST /group/create
                    GET /authorization
                    POST /authorization/create
                    GET /authorization/check
                    POST /identity/verify
                    POST /identity/password-policy
                    GET /telemetry/configuration
                    POST /telemetry/configuration
                    GET /telemetry/data
                    GET /metrics
                    GET /event-subscription
                    POST /case-definition/key/x/create
                    GET /tenant
                    POST /tenant/create
                    GET /schema/log
                    GET /engine
                    GET /engine/default/task
                    POST /engine/default/message
                    POST /deployment/1/redeploy
                    DELETE /deployment/1
                    PUT /deployment/create
                    """)
    void theEngineIsDrivenByTheDeskOnly(String method, String path) {
        for (var who : new String[] {"analyst", "agent", "supervisor"}) {
            var answer = Caller.program(port, who).send(method, "/engine-rest" + path, "{}", "application/json");

            assertThat(answer.statusCode()).as("%s %s by %s", method, path, who).isEqualTo(403);
            assertThat(answer.body()).contains("\"message\":\"Your role may deploy and read models here, not more.");
        }
        assertThat(Caller.nobody(port)
                        .send(method, "/engine-rest" + path, "{}", "application/json")
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest//message",
                "/engine-rest/deployment/../message",
                "/engine-rest/deployment/..;/message",
                "/engine-rest/deployment/%2e%2e/message",
                "/engine-rest/deployment/create/../../message",
                "/engine-rest/;a=b/message",
                "/engine-rest/message/",
                "/ENGINE-REST/message",
                "/engine-rest%2Fmessage"
            })
    void anAddressWrittenInAnotherWayOpensNoOtherDoor(String path) {
        var answer = Caller.program(port, "analyst").post(path, "{\"messageName\": \"customer-replied\"}");

        assertThat(answer.statusCode()).isIn(302, 400, 401, 403, 404, 405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/deployment/create", "/engine-rest/engine/default/deployment/create"})
    void whoUploadsTooMuchLearnsWhy(String address) {
        var answer = Caller.program(port, "analyst").send("POST", address, "x".repeat(40_000_000), Upload.TYPE);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"message\":\"The deployment is larger than 25 MB; leave out files");
    }

    @Test
    void whoMayNotUploadLearnsThatAlsoWhenItIsTooMuch() {
        var answer = Caller.program(port, "agent")
                .send("POST", "/engine-rest/deployment/create", "x".repeat(40_000_000), Upload.TYPE);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"message\":");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json", "multipart/mixed; boundary=part", "multipart/form-data"})
    void anUploadOfAnotherKindIsRefusedWithARemedy(String contentType) {
        var answer = Caller.program(port, "analyst")
                .send("POST", "/engine-rest/deployment/create", Upload.BODY, contentType);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("send it again, as the Modeler does");
    }

    @Test
    void aFileNameWithNothingInItIsRefusedWithARemedy() {
        var answer = Caller.program(port, "analyst")
                .send(
                        "POST",
                        "/engine-rest/deployment/create",
                        Upload.BODY.replace("filename=\"model.bpmn\"", "filename=\"model\0.bpmn\""),
                        Upload.TYPE);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"message\":");
    }
}
