package io.servicelane.process.gate;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.xml.ModelException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks all rules about all files. */
@Component
class Gate implements ModelCheck {

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    private final List<Rule> rules;
    private final Desk desk;
    private final DeployedNow deployed;

    Gate(Desk desk, Palette palette, DeployedNow deployed) {
        this.desk = desk;
        this.deployed = deployed;
        this.rules = List.of(
                new SameIdRule(),
                new LengthRule(),
                new ProcessRule(),
                new FlowRule(),
                new GatewayRule(),
                new EventRule(),
                new EndRule(),
                new LoopRule(),
                new SettingsRule(),
                new BindingRule(),
                new StepRule(palette),
                new CodeRule(),
                new InputRule(),
                new TaskRule(),
                new TypeRule(),
                new WaitRule(),
                new MessageRule(),
                new TimerRule(),
                new ReferenceRule(),
                new ExpressionRule(palette),
                new DecisionRule(),
                new FeelRule(),
                new TargetTableRule(),
                new LadderTableRule(),
                new ClassificationRule(),
                new FormRule(palette),
                new FormChangeRule());
    }

    @Override
    public List<Finding> findings(Map<String, byte[]> files) {
        var findings = new Findings();
        deployed.during(now -> {
            var upload = UploadReader.read(files, now, desk.atThisMoment(), findings);
            rules.forEach(rule -> check(rule, upload, findings));
        });
        return sorted(findings.all(), files);
    }

    @Override
    public List<RuleText> rules() {
        return Catalogue.RULES.texts();
    }

    /** What a rule stumbles over, people and the engine would too. */
    private static void check(Rule rule, Upload upload, Findings findings) {
        try {
            rule.check(upload, findings);
        } catch (ModelException
                | IllegalArgumentException
                | IllegalStateException
                | ClassCastException
                | NullPointerException
                | IndexOutOfBoundsException
                | StackOverflowError unforeseen) {
            LOG.warn("Rule {} could not be asked", rule.getClass().getSimpleName(), unforeseen);
            findings.add(Code.ENGINE_REFUSES, "", "", Words.reason(unforeseen));
        }
    }

    /** By file, then by where the element stands in it. */
    private static List<Finding> sorted(List<Finding> findings, Map<String, byte[]> files) {
        var names = List.copyOf(files.keySet());
        var texts = new LinkedHashMap<String, String>();
        findings.stream()
                .map(Finding::file)
                .filter(files::containsKey)
                .forEach(file -> texts.computeIfAbsent(file, name -> UploadReader.text(files.get(name))));
        var places = new LinkedHashMap<Finding, Integer>();
        findings.forEach(finding -> places.put(finding, place(finding, texts)));
        return findings.stream()
                .sorted(Comparator.<Finding>comparingInt(finding -> names.indexOf(finding.file()))
                        .thenComparingInt(places::get))
                .toList();
    }

    private static int place(Finding finding, Map<String, String> texts) {
        return finding.element().isEmpty()
                ? -1
                : texts.getOrDefault(finding.file(), "").indexOf("\"" + finding.element() + "\"");
    }
}
