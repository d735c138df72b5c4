package io.servicelane.report.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.QueryParameters;
import io.servicelane.Caller;
import io.servicelane.RunningDesk;
import io.servicelane.worklist.ui.Desk;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What a supervisor sees of a whole process, on the screen and by REST. */
@RunningDesk
class ProcessViewTests {

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(context);
        desk.sitDown("supervisor", "SUPERVISOR", Set.of(ProcessesView.class, ProcessView.class));
    }

    @AfterEach
    void close() {
        desk.leave();
    }

    @Test
    void theDrawingAndTheStepsOfATypeAreShown() {
        UI.getCurrent().navigate("processes/repair", QueryParameters.of("by", "sla"));

        assertThat(_get(H1.class).getText()).isEqualTo("Repair");
        assertThat(_get(StepTable.class).getElement().getTextRecursively()).contains("Triage the fault");
        assertThat(_get(HeatLegend.class).getElement().getTextRecursively()).contains("50 %");
    }

    @Test
    void stepsThatNoRequestHasBeenThroughAreShownWhenAskedFor() {
        UI.getCurrent().navigate("processes/repair");
        var table = _get(StepTable.class);
        assertThat(table.hasClassName("whole")).isFalse();

        _click(_get(Button.class, spec -> spec.withClasses("untouched-switch")));
        assertThat(table.hasClassName("whole")).isTrue();

        _click(_get(Button.class, spec -> spec.withClasses("untouched-switch")));
        assertThat(table.hasClassName("whole")).isFalse();
    }

    @Test
    void whoMayListRequestsComesFromTheNumberOfThoseAtAStepToTheirList() {
        desk.mail("Boiler leaks", "It leaks, please repair it.");
        await().pollInSameThread()
                .untilAsserted(
                        () -> { // screens share a count for some seconds
                            UI.getCurrent().navigate("processes/repair");
                            assertThat(lists()).anyMatch(address -> address.endsWith("&step=Task_Triage"));
                        });

        desk.leave();
        desk.sitDown("analyst", "ANALYST", Set.of(ProcessesView.class, ProcessView.class));
        UI.getCurrent().navigate("processes/repair");
        assertThat(lists()).isEmpty();
        assertThat(_get(StepTable.class).getElement().getTextRecursively()).contains("Triage the fault");
    }

    private static List<String> lists() {
        return _find(Anchor.class).stream()
                .map(Anchor::getHref)
                .filter(address -> address.startsWith("requests?"))
                .toList();
    }

    @Test
    void whatTheAddressSaysWronglyIsAsIfItSaidNothing() {
        UI.getCurrent().navigate("processes/repair", QueryParameters.of("version", "-7"));

        assertThat(_find(StepTable.class)).hasSize(1);
    }

    @Test
    void restTellsTheSame() {
        var answer = Caller.program(port, "supervisor").get("/api/v1/processes/repair/steps?days=7&by=sla");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"element\":\"Task_Triage\"");
    }

    @Test
    void anAgentIsRefusedAndAnUnknownTypeIsNotFound() {
        assertThat(Caller.program(port, "agent")
                        .get("/api/v1/processes/repair/steps")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Caller.program(port, "supervisor")
                        .get("/api/v1/processes/nothing/steps")
                        .statusCode())
                .isEqualTo(404);
    }
}
