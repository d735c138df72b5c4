package io.servicelane.process;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Refuses tables of targets and ladders that would leave a request without a target or a clock without a time. Whoever
 * deploys learns of all faults at once, and nothing of the deployment is stored.
 */
@Component
public class SlaTableGate implements Deployer {

    private final ObjectProvider<SlaFacts> desk;

    SlaTableGate(ObjectProvider<SlaFacts> desk) {
        this.desk = desk;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        // the engine runs its deployers again when it reads old definitions after a start; those are not to be refused
        if (!deployment.isNew()) {
            return;
        }
        var faults = new ArrayList<TableFault>();
        deployment.getResources().values().stream()
                .filter(resource -> resource.getName().endsWith(".dmn")
                        || resource.getName().endsWith(".dmn11.xml"))
                .sorted(Comparator.comparing(ResourceEntity::getName))
                .forEach(resource -> faults.addAll(faults(resource)));
        if (!faults.isEmpty()) {
            throw new TablesRefused(faults);
        }
    }

    private List<TableFault> faults(ResourceEntity resource) {
        var file = resource.getName();
        try {
            return Dmn.readModelFromStream(new ByteArrayInputStream(resource.getBytes()))
                    .getModelElementsByType(Decision.class)
                    .stream()
                    .flatMap(decision -> faults(file, decision).stream())
                    .toList();
        } catch (ModelException unreadable) {
            return List.of(new TableFault(
                    file,
                    "",
                    "cannot be read as DMN: %s; save it in the Modeler as a table for Camunda 7"
                            .formatted(unreadable.getMessage())));
        }
    }

    private List<TableFault> faults(String file, Decision decision) {
        var checks = Map.of(
                TargetRows.DECISION, new TargetTableCheck(desk.getIfAvailable()),
                LadderRows.DECISION, new LadderTableCheck());
        var check = checks.get(decision.getId());
        if (check == null) {
            return List.of();
        }
        if (!(decision.getExpression() instanceof DecisionTable table)) {
            return List.of(new TableFault(file, decision.getId(), "is no decision table; draw it as one"));
        }
        return check.faults(new AnalystsTable(file, table));
    }
}
