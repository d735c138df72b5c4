package io.servicelane.process.engine;

import io.servicelane.process.RememberingFeel;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/**
 * Closes the engine against the models it runs. Expressions reach data and the beans they are given; scripts, classes,
 * shell and mail steps run nothing. The gate refuses most of this at deployment already; what came into the database
 * in another way fails when it is to be executed, and nothing else does.
 */
public class Sandbox extends AbstractProcessEnginePlugin {

    private final Map<Object, Object> beans;

    /**
     * A sandbox for one engine.
     *
     * @param beans what models may name; {@code containsKey} and {@code get} are asked each time
     */
    public Sandbox(Map<Object, Object> beans) {
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new SandboxedExpressions(beans));
        configuration.setScriptEngineResolver(new NoScripts());
        configuration.setArtifactFactory(new NoClasses());
        configuration.setBpmnParseFactory(SandboxedParse::new);
        configuration.setDmnEngineConfiguration(rules());
        closeFlags(configuration);
    }

    private static DefaultDmnEngineConfiguration rules() {
        var rules = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        rules.setFeelEngineFactory(RememberingFeel::new);
        rules.setElProvider(text -> {
            throw new NotAllowedInModels("A rule in JUEL", "write it in FEEL");
        });
        return rules;
    }

    private static void closeFlags(ProcessEngineConfigurationImpl configuration) {
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setEnableExpressionsInStoredQueries(false);
        configuration.setEnableXxeProcessing(false);
        configuration.setEnableScriptCompilation(false);
        configuration.setEnableFetchScriptEngineFromProcessApplication(false);
        configuration.setConfigureScriptEngineHostAccess(false);
        configuration.setEnableScriptEngineLoadExternalResources(false);
        configuration.setEnableScriptEngineNashornCompatibility(false);
        configuration.setJavaSerializationFormatEnabled(false);
        configuration.setDeserializationTypeValidationEnabled(true);
    }

    /** Makes none of the classes a model names. */
    private static class NoClasses implements ArtifactFactory {

        @Override
        public <T> T getArtifact(Class<T> named) {
            throw NotAllowedInModels.javaClass(named.getName());
        }
    }
}
