package io.servicelane.process.migration;

import io.servicelane.process.migration.Obstacle.Reason;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves running requests from version to version. Listeners and mappings of the models stay out of it: a move tells
 * nobody anything, and no variable comes or goes.
 */
@Component
public class Moves {

    /** Whoever is asked for all that look alike may end at this very moment; then the next one is. */
    private static final int ASKED_OF_EACH_LOOK = 3;

    private final RuntimeService runtime;
    private final MovePlans plans;
    private final ObjectProvider<ProcessEngine> engine;
    private final TransactionTemplate undone;

    Moves(
            RuntimeService runtime,
            MovePlans plans,
            ObjectProvider<ProcessEngine> engine,
            PlatformTransactionManager transactions) {
        this.runtime = runtime;
        this.plans = plans;
        this.engine = engine;
        undone = new TransactionTemplate(transactions);
        undone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * What stands in the way of each request. Of those that look alike, one is really moved, in a transaction of its own
     * that is rolled back: the engine itself answers, and a thousand requests at three steps cost three tries.
     *
     * @return by request's process; nothing in the list where it can be moved
     */
    public Map<String, List<Obstacle>> obstacles(MovePlan plan, Collection<Standing> standings) {
        return obstacles(plan, standings, new HashMap<>());
    }

    /**
     * The same for page after page.
     *
     * @param known what is known by look; kept between the pages by the caller
     */
    public Map<String, List<Obstacle>> obstacles(
            MovePlan plan, Collection<Standing> standings, Map<String, List<Obstacle>> known) {
        if (!plan.isSound()) {
            return standings.stream().collect(Collectors.toMap(Standing::processInstance, each -> plan.problems()));
        }
        var built = plans.build(plan);
        var alike = standings.stream()
                .collect(Collectors.groupingBy(Standing::look, LinkedHashMap::new, Collectors.toList()));
        alike.forEach((look, all) -> known.computeIfAbsent(look, unknown -> attempted(built, all)));
        return standings.stream()
                .collect(Collectors.toMap(
                        Standing::processInstance, each -> known.getOrDefault(each.look(), List.of())));
    }

    /**
     * Moves one request in this transaction. Its tasks keep their ids, whoever has them and their queues; their names
     * and forms are those of the new version.
     *
     * @throws MoveRefused when it cannot be moved; the transaction is to be rolled back
     */
    public void move(MovePlan plan, String processInstance) {
        try {
            execute(plans.build(plan), processInstance);
        } catch (MigratingProcessInstanceValidationException refused) {
            throw new MoveRefused(EngineWords.obstacles(refused.getValidationReport()), refused);
        } catch (NullValueException | BadUserRequestException elsewhere) {
            throw new MoveRefused(
                    List.of(new Obstacle("", Reason.ELSEWHERE, String.valueOf(elsewhere.getMessage()))), elsewhere);
        }
        var configuration = (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(new RenameTasks(processInstance));
    }

    private List<Obstacle> attempted(MigrationPlan plan, List<Standing> alike) {
        var answer = List.<Obstacle>of();
        for (var each : alike.subList(0, Math.min(ASKED_OF_EACH_LOOK, alike.size()))) {
            answer = attempted(plan, each);
            if (answer.isEmpty() || answer.get(0).reason() != Reason.ELSEWHERE) {
                return answer;
            }
        }
        return answer;
    }

    private List<Obstacle> attempted(MigrationPlan plan, Standing standing) {
        try {
            undone.executeWithoutResult(transaction -> {
                transaction.setRollbackOnly();
                execute(plan, standing.processInstance());
            });
            return List.of();
        } catch (MigratingProcessInstanceValidationException refused) {
            return EngineWords.obstacles(refused.getValidationReport());
        } catch (NullValueException | BadUserRequestException elsewhere) {
            return List.of(new Obstacle("", Reason.ELSEWHERE, String.valueOf(elsewhere.getMessage())));
        } catch (RuntimeException failure) {
            var element =
                    standing.elements().isEmpty() ? "" : standing.elements().get(0);
            return List.of(new Obstacle(element, Reason.OTHER, String.valueOf(failure.getMessage())));
        }
    }

    private void execute(MigrationPlan plan, String processInstance) {
        runtime.newMigration(plan)
                .processInstanceIds(processInstance)
                .skipCustomListeners()
                .skipIoMappings()
                .execute();
    }
}
