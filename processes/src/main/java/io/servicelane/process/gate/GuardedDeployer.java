package io.servicelane.process.gate;

import java.util.List;
import java.util.TreeMap;
import org.apache.ibatis.exceptions.PersistenceException;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

/** One of the engine's own deployers; what it throws because of a new file is a refusal of that file like any other. */
class GuardedDeployer implements Deployer {

    private final Deployer deployer;

    GuardedDeployer(Deployer deployer) {
        this.deployer = deployer;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            deployer.deploy(deployment);
            return;
        }
        try {
            deployer.deploy(deployment);
        } catch (DeploymentRefused
                | AuthorizationException
                | OptimisticLockingException
                | ProcessEnginePersistenceException
                | PersistenceException notTheModel) {
            throw notTheModel;
        } catch (ParseException refused) {
            throw new DeploymentRefused(findings(refused));
        } catch (RuntimeException | StackOverflowError refused) {
            throw new DeploymentRefused(List.of(Catalogue.RULES.finding(
                    Code.ENGINE_REFUSES,
                    new TreeMap<>(deployment.getResources()).firstKey(),
                    "",
                    Words.reason(refused))));
        }
    }

    private static List<Finding> findings(ParseException refused) {
        var findings = new Findings();
        refused.getResorceReports().forEach(report -> report.getErrors()
                .forEach(problem -> findings.add(
                        Code.ENGINE_REFUSES,
                        String.valueOf(report.getResourceName()),
                        problem.getMainElementId() == null
                                ? ""
                                : problem.getMainElementId().replaceFirst("#.*$", ""),
                        Words.shortened(String.valueOf(problem.getMessage())))));
        if (findings.all().isEmpty()) {
            findings.add(Code.ENGINE_REFUSES, "", "", Words.shortened(String.valueOf(refused.getMessage())));
        }
        return findings.all();
    }
}
