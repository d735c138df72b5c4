package io.servicelane.process.step;

import io.servicelane.process.CommaSeparated;
import io.servicelane.process.TeamSteps;
import io.servicelane.process.TeamSteps.TeamNotice;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Tells colleagues. Inputs {@code about}: key of a sentence; {@code to}: comma-separated, {@code assignee},
 * {@code team}, {@code supervisor}, {@code admin} or user names; {@code by}: comma-separated, {@code desk},
 * {@code email}, {@code sms}. Reads {@code clock} and {@code level} where they are set.
 */
@Component("tellTeam")
class TellTeamDelegate implements JavaDelegate {

    private static final Variable<String> ABOUT = Variable.text("about");
    private static final Variable<String> TO = Variable.text("to");
    private static final Variable<String> BY = Variable.text("by");
    private static final Variable<String> CLOCK = Variable.text("clock");
    private static final Variable<Integer> LEVEL = new Variable<>("level", Integer.class);

    private final TeamSteps desk;

    TellTeamDelegate(TeamSteps desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var notice = new TeamNotice(
                ABOUT.in(execution),
                CLOCK.find(execution).orElse(null),
                LEVEL.find(execution).orElse(0),
                CommaSeparated.words(TO.in(execution)),
                CommaSeparated.words(BY.in(execution)));
        desk.tell(Request.of(execution), notice);
    }
}
