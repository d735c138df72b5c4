package io.servicelane.process.gate;

import java.util.List;
import java.util.Optional;

/** What is deployed at this moment, in its latest version. */
interface Deployed {

    boolean hasProcess(String key);

    boolean hasProcess(String key, int version);

    boolean hasType(String key);

    boolean hasDecision(String key);

    boolean hasDecision(String key, int version);

    boolean hasForm(String id, int version);

    Optional<FormFile> form(String id);

    List<BpmnFile> models();

    List<DmnFile> tables();
}
