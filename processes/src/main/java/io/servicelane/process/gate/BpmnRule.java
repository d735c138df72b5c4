package io.servicelane.process.gate;

/** What a model must be like, one at a time. */
interface BpmnRule extends Rule {

    void check(BpmnFile file, Upload upload, Findings findings);

    @Override
    default void check(Upload upload, Findings findings) {
        upload.models().forEach(file -> check(file, upload, findings));
    }
}
