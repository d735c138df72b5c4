package io.servicelane.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.servicelane.Caller;
import io.servicelane.RunningDesk;
import io.servicelane.notification.Reported;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What a customer is told of the way of a request. */
@RunningDesk
class RequestPathOverRestTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Test
    void theWayIsToldInTheLanguageAskedForAndWithoutInternalNames() {
        var path = "/api/v1/requests/" + new Reported(context).repairWith("agent", "Boiler 81 leaks") + "/path";

        var english = Caller.program(port, "agent").get(path + "?lang=en").body();
        var chinese = Caller.program(port, "agent").get(path + "?lang=zh").body();

        assertThat(english)
                .contains("We have received your report.", "Somebody is looking at your report.")
                .contains("\"now\":true")
                .doesNotContain("Task_", "Triage");
        assertThat(chinese).contains("我们已收到您的报修。");
    }

    @Test
    void whoMayNotSeeTheRequestDoesNotSeeItsWay() {
        var path = "/api/v1/requests/" + new Reported(context).repairWith("agent", "Boiler 82 leaks") + "/path";

        assertThat(Caller.program(port, "technician").get(path).statusCode()).isEqualTo(404);
    }
}
