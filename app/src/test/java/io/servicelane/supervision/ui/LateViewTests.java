package io.servicelane.supervision.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.QueryParameters;
import io.servicelane.RunningDesk;
import io.servicelane.process.RequestNumber;
import io.servicelane.security.Accounts;
import io.servicelane.security.NewAccount;
import io.servicelane.security.Role;
import io.servicelane.supervision.LateRequest;
import io.servicelane.team.Teams;
import io.servicelane.ui.RowGrid;
import io.servicelane.worklist.ui.Desk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What supervisors see of what is late, and who does not. */
@RunningDesk
class LateViewTests {

    private static final String HEAD_OF_REPAIRS = "head-of-repairs";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Teams teams;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(context);
        if (accounts.find(HEAD_OF_REPAIRS).isEmpty()) {
            accounts.create(new NewAccount(
                    HEAD_OF_REPAIRS,
                    HEAD_OF_REPAIRS,
                    "Hedda Head",
                    "hedda@servicelane.test",
                    null,
                    "en",
                    Set.of(Role.SUPERVISOR)));
        }
        teams.join("repair", HEAD_OF_REPAIRS, true);
    }

    @AfterEach
    void close() {
        desk.leave();
        teams.leave("repair", HEAD_OF_REPAIRS);
    }

    @Test
    void aSupervisorSeesOnlyTheQueuesTheyAnswerFor() {
        var theirs = late("Boiler 6711 leaks", "It leaks, please repair it.");
        var others = late("Complaint 6712", "I want to complain about your service, this is unacceptable");

        sitDown(HEAD_OF_REPAIRS, "SUPERVISOR");
        assertThat(numbers()).contains(theirs).doesNotContain(others);
        assertThat(queues()).contains("Repairs").doesNotContain("Complaints");

        desk.leave();
        sitDown("supervisor", "SUPERVISOR");
        assertThat(numbers()).contains(theirs, others);
        assertThat(queues()).contains("Repairs", "Complaints");
    }

    @Test
    void theAddressSaysWhichQueueIsShown() {
        late("Boiler 6721 leaks", "It leaks, please repair it.");
        late("Complaint 6722", "I want to complain about your service, this is unacceptable");
        sitDown("supervisor", "SUPERVISOR");

        UI.getCurrent().navigate("late", QueryParameters.of("queue", "complaint"));

        assertThat(late()).isNotEmpty().extracting(LateRequest::queue).containsOnly("complaint");
    }

    @Test
    void aRowSaysHowLateItIsAndHowFarItsEscalationHasCome() {
        var number = late("Boiler 6731 leaks", "It leaks, please repair it.");
        sitDown(HEAD_OF_REPAIRS, "SUPERVISOR");

        var row = row(numbers().indexOf(number));

        assertThat(row).anyMatch(cell -> cell.matches("overdue by \\d+ h.*"));
        assertThat(row).anyMatch(cell -> cell.contains("no further level"));
        assertThat(row).anyMatch(cell -> cell.contains("Boiler 6731 leaks") && cell.contains(number.value()));
    }

    @Test
    void whereNothingIsLateTheScreenSaysSo() {
        teams.leave("repair", HEAD_OF_REPAIRS);
        sitDown(HEAD_OF_REPAIRS, "SUPERVISOR");

        assertThat(_get(H2.class).getText()).isEqualTo("Nothing is late");
    }

    @Test
    void anAgentDoesNotReachIt() {
        sitDown("agent", "AGENT");

        assertThat(_find(LateView.class)).isEmpty();
    }

    private void sitDown(String username, String role) {
        desk.sitDown(username, role, Set.of(LateView.class));
        UI.getCurrent().navigate("late");
    }

    private RequestNumber late(String subject, String text) {
        var number = desk.mail(subject, text);
        desk.due(number, Instant.now().minus(Duration.ofDays(9)));
        return number;
    }

    @SuppressWarnings("unchecked")
    private static List<String> row(int index) {
        return GridKt._getFormattedRow(_get(RowGrid.class).grid(), index).stream()
                .map(String::valueOf)
                .toList();
    }

    private static List<RequestNumber> numbers() {
        return late().stream().map(LateRequest::request).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<LateRequest> late() {
        return (List<LateRequest>) _get(RowGrid.class).rows();
    }

    private static String queues() {
        return _get(QueueTable.class).getElement().getTextRecursively();
    }
}
