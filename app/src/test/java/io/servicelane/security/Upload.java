package io.servicelane.security;

/** A model as the Modeler uploads it. */
final class Upload {

    static final String TYPE = "multipart/form-data; boundary=part";

    private static final String MODEL =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="test"
                xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
              <process id="deployed-by-test" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="StartEvent_A"/>
              </process>
              <bpmndi:BPMNDiagram id="Diagram_A">
                <bpmndi:BPMNPlane id="Plane_A" bpmnElement="deployed-by-test">
                  <bpmndi:BPMNShape id="Shape_A" bpmnElement="StartEvent_A">
                    <dc:Bounds x="150" y="100" width="36" height="36"/>
                  </bpmndi:BPMNShape>
                </bpmndi:BPMNPlane>
              </bpmndi:BPMNDiagram>
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
