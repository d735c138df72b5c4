package io.servicelane.worklist.ui;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import io.servicelane.channel.Channel;
import io.servicelane.channel.InboundMessage;
import io.servicelane.channel.InboundMessage.Kind;
import io.servicelane.channel.InboundMessage.Threading;
import io.servicelane.channel.InboundMessages;
import io.servicelane.process.RequestNumber;
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
record Desk(ApplicationContext context) {

    void sitDown(String username, String role) {
        var routes = new Routes(
                Set.of(WorklistView.class, RequestListView.class, RequestView.class, CustomerView.class),
                Set.of(),
                true);
        MockVaadin.setup(UI::new, new MockSpringServlet(routes, context, UI::new));
        var somebody = new UsernamePasswordAuthenticationToken(
                username, "", AuthorityUtils.createAuthorityList("ROLE_" + role));
        SecurityContextHolder.getContext().setAuthentication(somebody);
        var request = (FakeRequest) VaadinServletRequest.getCurrent().getRequest();
        request.setUserPrincipalInt(somebody);
        request.setUserInRole((principal, wanted) -> wanted.equals(role));
    }

    void leave() {
        SecurityContextHolder.clearContext();
        MockVaadin.tearDown();
    }

    RequestNumber mail(String subject, String text) {
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
