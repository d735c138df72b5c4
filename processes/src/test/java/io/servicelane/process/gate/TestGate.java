package io.servicelane.process.gate;

import io.servicelane.form.FormDefinition;
import io.servicelane.form.FormRefused;
import io.servicelane.process.FormRules;
import io.servicelane.process.SlaFacts;
import io.servicelane.process.TeamFacts;
import io.servicelane.process.TemplateFacts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;

/** The gate as the desk has it, with the palette, and a desk of the shipped teams, calendars, templates and forms. */
public final class TestGate {

    private static final Path TEMPLATES = Path.of("../app/src/main/resources/templates/messages");

    private static final Set<String> QUEUES =
            Set.of("general", "repair", "complaint", "advice", "callback", "survey", "expert", "field");

    private final Gate gate;
    private final DeployedNow deployed = new DeployedNow();

    public TestGate(ListableBeanFactory desk) {
        this.gate = new Gate(
                new Desk(
                        desk.getBeanProvider(SlaFacts.class),
                        desk.getBeanProvider(TeamFacts.class),
                        desk.getBeanProvider(TemplateFacts.class),
                        desk.getBeanProvider(FormRules.class)),
                new Palette(palette()),
                deployed);
    }

    public static TestGate ofTheDesk() {
        return new TestGate(desk());
    }

    public ModelCheck check() {
        return gate;
    }

    public ProcessEnginePlugin plugin() {
        return new GateInEngine(gate, deployed);
    }

    /** A new engine behind the gate; whoever starts it closes it. */
    ProcessEngine engine(String name) {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setJdbcUrl("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(name));
        configuration.getProcessEnginePlugins().add(plugin());
        return configuration.buildProcessEngine();
    }

    static StaticListableBeanFactory desk() {
        return new StaticListableBeanFactory(Map.of(
                "calendars", (SlaFacts) Set.of("standard", "berlin", "always")::contains,
                "teams", (TeamFacts) () -> QUEUES,
                "templates", (TemplateFacts) template -> Files.exists(TEMPLATES.resolve(template + ".en.email.ftl")),
                "forms", (FormRules) TestGate::faults));
    }

    private static List<FormRules.FormFault> faults(String json) {
        try {
            FormDefinition.read(json);
            return List.of();
        } catch (FormRefused refused) {
            return refused.faults().stream()
                    .map(fault -> new FormRules.FormFault(fault.component(), fault.what(), fault.remedy()))
                    .toList();
        }
    }

    private static ListableBeanFactory palette() {
        var beans = new DefaultListableBeanFactory();
        new ClassPathBeanDefinitionScanner(beans).scan("io.servicelane.process.step");
        return beans;
    }
}
