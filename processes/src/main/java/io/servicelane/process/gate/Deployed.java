package io.servicelane.process.gate;

import java.util.List;
import java.util.Optional;

/** What is deployed at this moment, in its latest version. */
interface Deployed {

    boolean hasProcess(String key);

    boolean hasType(String key);

    boolean hasDecision(String key);

    Optional<FormFile> form(String id);

    List<BpmnFile> models();

    List<DmnFile> tables();
}
