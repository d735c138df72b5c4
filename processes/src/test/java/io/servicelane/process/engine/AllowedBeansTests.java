package io.servicelane.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.servicelane.process.step.AskedByModels;
import java.util.Map;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class AllowedBeansTests {

    private final AllowedBeans allowed = new AllowedBeans(new StaticListableBeanFactory(Map.of(
            "closeRequest",
            (JavaDelegate) execution -> {},
            "pauseForCustomer",
            (ExecutionListener) execution -> {},
            "dates",
            new AskedByModels() {},
            "dataSource",
            "a pool")));

    @Test
    void aModelMayRunThePaletteAndAskWhatIsMadeToBeAsked() {
        assertThat(allowed.keySet()).containsExactlyInAnyOrder("closeRequest", "pauseForCustomer", "dates");
        assertThat(allowed.get("dates")).isInstanceOf(AskedByModels.class);
    }

    @Test
    void aModelMayNameNothingElse() {
        assertThat(allowed.containsKey("dataSource")).isFalse();
        assertThat(allowed.get("dataSource")).isNull();
        assertThat(allowed.get("environment")).isNull();
    }
}
