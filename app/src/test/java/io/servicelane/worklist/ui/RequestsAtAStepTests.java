package io.servicelane.worklist.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import io.servicelane.Caller;
import io.servicelane.RunningDesk;
import io.servicelane.process.RequestNumber;
import io.servicelane.request.RequestSummary;
import io.servicelane.ui.RowGrid;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The requests that are at a step of their process now. */
@RunningDesk
class RequestsAtAStepTests {

    private static final String WAITING = "Task_Triage";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private Desk desk;
    private RequestNumber number;

    @BeforeEach
    void receive() {
        desk = new Desk(context);
        desk.sitDown("supervisor", "SUPERVISOR");
        number = desk.mail("Boiler leaks", "It leaks, please repair it.");
    }

    @AfterEach
    void close() {
        desk.leave();
    }

    @Test
    void theListShowsThoseAtTheStepUntilTheStepIsTakenAway() {
        show(WAITING, "1");

        assertThat(listed()).contains(number);
        var step = _get(Button.class, button -> button.withClasses("narrowed"));
        assertThat(step.getText()).isEqualTo("at “Triage the fault”, version 1");

        show("Task_FixRemotely", "1");
        assertThat(listed()).doesNotContain(number);
        show(WAITING, "99");
        assertThat(listed()).doesNotContain(number);

        _click(_get(Button.class, button -> button.withClasses("narrowed")));
        assertThat(listed()).contains(number);
        assertThat(_find(Button.class, button -> button.withClasses("narrowed")))
                .isEmpty();
    }

    @Test
    void restTellsTheSameAndAsksForTheType() {
        var supervisor = Caller.program(port, "supervisor");

        assertThat(supervisor
                        .get("/api/v1/requests?type=repair&step=" + WAITING)
                        .body())
                .contains(number.value());
        assertThat(supervisor
                        .get("/api/v1/requests?type=repair&step=Task_FixRemotely")
                        .body())
                .doesNotContain(number.value());
        assertThat(supervisor
                        .get("/api/v1/requests?type=repair&version=99&step=" + WAITING)
                        .body())
                .doesNotContain(number.value());
        var refused = supervisor.get("/api/v1/requests?step=" + WAITING);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"field\":\"type\"");
    }

    private static void show(String step, String version) {
        UI.getCurrent()
                .navigate(
                        "requests", QueryParameters.simple(Map.of("type", "repair", "step", step, "version", version)));
    }

    @SuppressWarnings("unchecked")
    private static List<RequestNumber> listed() {
        return ((RowGrid<RequestSummary>) _get(RowGrid.class))
                .rows().stream().map(RequestSummary::number).toList();
    }
}
