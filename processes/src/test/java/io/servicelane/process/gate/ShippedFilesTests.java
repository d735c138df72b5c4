package io.servicelane.process.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What we ship passes our own gate. */
class ShippedFilesTests {

    @Test
    void nothingThatIsShippedWouldBeRefused() {
        assertThat(TestGate.ofTheDesk().check().findings(ShippedFiles.all())).isEmpty();
    }
}
