package io.servicelane;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Features know only whom they may know; see each package's description. */
class ModularityTests {

    @Test
    void featuresKeepToTheirNeighbours() {
        ApplicationModules.of(ServicelaneApplication.class).verify();
    }
}
