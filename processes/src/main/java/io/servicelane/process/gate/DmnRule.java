package io.servicelane.process.gate;

/** What a file of tables must be like, one at a time. */
interface DmnRule extends Rule {

    void check(DmnFile file, Upload upload, Findings findings);

    @Override
    default void check(Upload upload, Findings findings) {
        upload.tables().forEach(file -> check(file, upload, findings));
    }
}
