package io.servicelane.process.engine;

import io.servicelane.process.RememberingFeel;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendarManager;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
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
        configuration.setBusinessCalendarManager(calendars());
        StepsInOneGo.countIn(configuration);
        closeFlags(configuration);
    }

    private static DefaultDmnEngineConfiguration rules() {
        var rules = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        rules.setFeelEngineFactory(() -> new RememberingFeel(StepsInOneGo::feel));
        rules.setElProvider(text -> {
            throw new NotAllowedInModels("A rule in JUEL", "write it in FEEL");
        });
        return rules;
    }

    private static BusinessCalendarManager calendars() {
        var calendars = new MapBusinessCalendarManager();
        calendars.addBusinessCalendar(DurationBusinessCalendar.NAME, new DurationBusinessCalendar());
        calendars.addBusinessCalendar(DueDateBusinessCalendar.NAME, new DueDateBusinessCalendar());
        calendars.addBusinessCalendar(CycleBusinessCalendar.NAME, new BoundedCycle());
        return calendars;
    }

    private static void closeFlags(ProcessEngineConfigurationImpl configuration) {
        configuration.setCmmnEnabled(false);
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
