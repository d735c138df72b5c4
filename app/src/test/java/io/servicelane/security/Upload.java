package io.servicelane.security;

/** A model as the Modeler uploads it. */
final class Upload {

    static final String TYPE = "multipart/form-data; boundary=part";

    private static final String MODEL =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="test"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
              <process id="deployed-by-test" isExecutable="true" camunda:historyTimeToLive="1">
                <startEvent id="StartEvent_A"/>
              </process>
            </definitions>""";

    static final String BODY = String.join(
            "\r\n",
            "--part",
            "Content-Disposition: form-data; name=\"deployment-name\"",
            "",
            "by-test",
            "--part",
            "Content-Disposition: form-data; name=\"model.bpmn\"; filename=\"model.bpmn\"",
            "Content-Type: application/octet-stream",
            "",
            MODEL,
            "--part--",
            "");

    private Upload() {}
}
