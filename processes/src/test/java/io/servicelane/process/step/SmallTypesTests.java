package io.servicelane.process.step;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The stories of installation, suggestion, help, report and query. */
class SmallTypesTests extends ProcessStories {

    @Test
    void anInstallationIsPlannedTestedAndFollowedUp() {
        var installation = opened("installation");

        complete(installation, "Task_CheckOrder", Map.of("possible", "yes"));
        complete(installation, "Task_PlanVisit", Map.of("visitAt", "2026-03-05T09:00Z"));
        then(messages).should().tellCustomer(REQUEST, "installation-visit-planned");
        complete(installation, "Task_InstallAndTest", Map.of("complete", "no"));
        complete(installation, "Task_PlanVisit", Map.of("visitAt", "2026-03-06T09:00Z"));
        complete(installation, "Task_InstallAndTest", Map.of("complete", "yes"));

        assertThat(installation).isEnded();
        then(clocks).should(times(2)).startClock(REQUEST, "VISIT");
        then(clocks).should(times(2)).stopClock(REQUEST, "VISIT");
        then(messages).should().tellCustomer(REQUEST, "installation-done");
        then(desk).should().openChild(REQUEST, "follow-up");
        then(desk).should().close(REQUEST, "installed");
    }

    @Test
    void whatCannotBeInstalledIsSaidBeforeAnybodyDrives() {
        var installation = opened("installation");

        complete(installation, "Task_CheckOrder", Map.of("possible", "no"));

        assertThat(installation).isEnded().hasNotPassed("Task_PlanVisit");
        then(clocks).should(never()).startClock(any(), any());
        then(messages).should().tellCustomer(REQUEST, "installation-not-possible");
        then(desk).should().close(REQUEST, "not-possible");
    }

    @Test
    void aGoodIdeaIsPlannedByAnExpert() {
        var suggestion = opened("suggestion");
        then(messages).should().tellCustomer(REQUEST, "suggestion-received");

        complete(suggestion, "Task_WeighSuggestion", Map.of("verdict", "adopt"));
        assertThat(suggestion).task().hasCandidateGroup("expert");
        complete(suggestion, "Task_PlanAdoption", Map.of());

        assertThat(suggestion).isEnded();
        then(messages).should().tellCustomer(REQUEST, "suggestion-adopted");
        then(desk).should().close(REQUEST, "adopted");
    }

    @Test
    void anIdeaThatIsNotTakenUpIsAnsweredToo() {
        var suggestion = opened("suggestion");

        complete(suggestion, "Task_WeighSuggestion", Map.of("verdict", "decline"));

        assertThat(suggestion).isEnded();
        then(messages).should().tellCustomer(REQUEST, "suggestion-declined");
        then(desk).should().close(REQUEST, "declined");
    }

    @Test
    void anExpertHelpsWhenTheFirstHelpDidNot() {
        var help = opened("help");
        complete(help, "Task_GiveHelp", Map.of());
        reply(help);

        complete(help, "Task_ReadResult", Map.of("helped", "no"));
        complete(help, "Task_HelpAsExpert", Map.of("answer", "Hold the button for ten seconds."));
        passTime(help, "BoundaryEvent_NothingHeard");

        assertThat(help).isEnded();
        then(desk).should().close(REQUEST, "helped");
    }

    @Test
    void aConfirmedDangerIsPassedOnFirst() {
        var report = opened("report");

        complete(report, "Task_CheckReport", Map.of("confirmed", "yes", "danger", true));
        then(desk).should().raisePriority(REQUEST);
        complete(report, "Task_PassOn", Map.of("passedTo", "police"));

        assertThat(report).isEnded();
        then(messages).should().tellCustomer(REQUEST, "report-passed-on");
        then(desk).should().close(REQUEST, "passed-on");
    }

    @Test
    void anUnfoundedReportIsNotPassedOn() {
        var report = opened("report");

        complete(report, "Task_CheckReport", Map.of("confirmed", "no"));

        assertThat(report).isEnded().hasNotPassed("Task_PassOn");
        then(desk).should().close(REQUEST, "not-pursued");
    }

    @Test
    void aPlainQueryIsAnswered() {
        var query = opened("query");

        complete(query, "Task_AnswerQuery", Map.of("handling", "answer"));

        assertThat(query).isEnded();
        then(messages).should().tellCustomer(REQUEST, "query-answered");
        then(desk).should().close(REQUEST, "answered");
        then(desk).should(never()).openChild(REQUEST, "repair");
    }

    @Test
    void aQueryThatIsMoreThanThatBecomesARequestOfItsOwn() {
        var query = opened("query");

        complete(query, "Task_AnswerQuery", Map.of("handling", "pass-on", "passTo", "repair"));

        assertThat(query).isEnded();
        then(desk).should().openChild(REQUEST, "repair");
        then(messages).should().tellCustomer(REQUEST, "query-passed-on");
        then(desk).should().close(REQUEST, "passed-on");
    }
}
