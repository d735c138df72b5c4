package io.servicelane.worklist.ui;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import io.servicelane.channel.Channel;
import io.servicelane.channel.InboundMessage;
import io.servicelane.channel.InboundMessage.Kind;
import io.servicelane.channel.InboundMessage.Threading;
import io.servicelane.channel.InboundMessages;
import io.servicelane.process.RequestNumber;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Somebody sits at the desk's screens, without a browser. */
public record Desk(ApplicationContext context) {

    private static final String KIND = "RESOLUTION";

    void sitDown(String username, String role) {
        sitDown(
                username,
                role,
                Set.of(WorklistView.class, RequestListView.class, RequestView.class, CustomerView.class));
    }

    /** Somebody sits down who can go to these screens and no others. */
    public void sitDown(String username, String role, Set<Class<? extends Component>> views) {
        var routes = new Routes(views, Set.of(), true);
        MockVaadin.setup(UI::new, new MockSpringServlet(routes, context, UI::new));
        var somebody = new UsernamePasswordAuthenticationToken(
                username, "", AuthorityUtils.createAuthorityList("ROLE_" + role));
        SecurityContextHolder.getContext().setAuthentication(somebody);
        var request = (FakeRequest) VaadinServletRequest.getCurrent().getRequest();
        request.setUserPrincipalInt(somebody);
        request.setUserInRole((principal, wanted) -> wanted.equals(role));
    }

    public void leave() {
        SecurityContextHolder.clearContext();
        MockVaadin.tearDown();
    }

    public RequestNumber mail(String subject, String text) {
        var id = UUID.randomUUID().toString();
        var receipt = context.getBean(InboundMessages.class)
                .receive(new InboundMessage(
                        Channel.EMAIL,
                        "desk@servicelane.test",
                        id,
                        Kind.MESSAGE,
                        id + "@customer.test",
                        "Ulla Unknown",
                        subject,
                        text,
                        "<p>" + text + "</p>",
                        new Threading(id + "@customer.test", List.of(), List.of(), List.of()),
                        List.of(),
                        List.of(),
                        Map.of(),
                        null,
                        Instant.now(),
                        new byte[] {1}));
        var number = new RequestNumber(String.valueOf(receipt.request()));
        waitForWork(number);
        return number;
    }

    /** The request's resolution clock is due then and at risk now; its rows say so. */
    public void due(RequestNumber number, Instant due) {
        var jdbc = context.getBean(JdbcClient.class);
        var overdue = due.isBefore(Instant.now());
        jdbc.sql(
                        "DELETE FROM sla_ledger WHERE clock_id IN (SELECT id FROM sla_clock WHERE request_id = ? AND kind <> ?)")
                .params(number.id(), KIND)
                .update();
        jdbc.sql("DELETE FROM sla_clock WHERE request_id = ? AND kind <> ?")
                .params(number.id(), KIND)
                .update();
        jdbc.sql("UPDATE sla_clock SET due_at = ?, risk_at = ?, breached_at = ? WHERE request_id = ?")
                .param(Timestamp.from(due))
                .param(Timestamp.from(due.minus(Duration.ofDays(30))))
                .param(overdue ? Timestamp.from(due) : null)
                .param(number.id())
                .update();
        jdbc.sql(
                        "UPDATE work_item SET clock_kind = ?, clock_due_at = ?, clock_risk_at = ?, due_at = ? WHERE request_id = ?")
                .param(KIND)
                .param(Timestamp.from(due))
                .param(Timestamp.from(due.minus(Duration.ofDays(30))))
                .param(Timestamp.from(due))
                .param(number.id())
                .update();
    }

    /** The process reaches its first task a moment after the message was taken. */
    private void waitForWork(RequestNumber number) {
        var work = context.getBean(JdbcClient.class)
                .sql("SELECT COUNT(*) FROM work_item WHERE request_id = ?")
                .param(number.id());
        var deadline = Instant.now().plusSeconds(20);
        while (work.query(Long.class).single() == 0 && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(50_000_000);
        }
    }
}
