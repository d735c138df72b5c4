package io.servicelane.worklist.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import io.servicelane.RunningDesk;
import io.servicelane.ui.Places;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@RunningDesk
class CockpitLinkTests {

    @Autowired
    private ApplicationContext context;

    private Desk desk;

    @BeforeEach
    void desk() {
        desk = new Desk(context);
    }

    @AfterEach
    void leave() {
        desk.leave();
    }

    @Test
    void whoMayOpenCockpitGetsThereFromTheRequest() {
        assertThat(linksSeenBy("supervisor", "SUPERVISOR")).singleElement().satisfies(link -> {
            assertThat(link.getHref()).matches("camunda/app/cockpit/default/#/process-instance/[\\w-]+/runtime");
            assertThat(link.isRouterIgnore()).isTrue();
        });
    }

    @Test
    void anAgentIsNotSentToADoorThatStaysShut() {
        assertThat(linksSeenBy("agent", "AGENT")).isEmpty();
    }

    private List<Anchor> linksSeenBy(String username, String role) {
        desk.sitDown(username, role);
        var number = desk.mail("Boiler 5731 leaks", "It leaks, please repair it.");
        UI.getCurrent().navigate(Places.request(number));
        return _find(_get(RequestHeader.class), Anchor.class, anchor -> anchor.withClasses("cockpit"));
    }
}
