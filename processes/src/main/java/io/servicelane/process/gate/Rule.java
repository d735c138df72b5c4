package io.servicelane.process.gate;

/** What files must be like to be deployed. */
interface Rule {

    /** Looks at what is to be deployed together, and notes what is wrong. */
    void check(Upload upload, Findings findings);
}
