package io.servicelane.notification.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.server.VaadinServletRequest;
import io.servicelane.RunningDesk;
import io.servicelane.notification.NoticeLine;
import io.servicelane.notification.Notices;
import io.servicelane.notification.Reported;
import io.servicelane.process.RequestNumber;
import io.servicelane.process.TeamSteps;
import io.servicelane.process.TeamSteps.TeamNotice;
import io.servicelane.team.Viewers;
import io.servicelane.ui.RowGrid;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** The bell and the list behind it. */
@RunningDesk
class NoticeScreensTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TeamSteps team;

    @Autowired
    private Notices notices;

    @Autowired
    private Viewers viewers;

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
        MockVaadin.tearDown();
    }

    @Test
    void theBellCountsWhatWaitsToBeReadAndIsSilentAfterwards() {
        told("Boiler leaks");
        sitDown("agent", "AGENT");
        var bell = (NoticeBell) context.getBean(NoticeBells.class).create();

        UI.getCurrent().add(bell);
        assertThat(bell.hasClassName("rings")).isTrue();
        assertThat(bell.getElement().getTextRecursively())
                .contains(String.valueOf(notices.unread(viewers.of("agent"))));

        UI.getCurrent().navigate("notices");
        _click(_get(Button.class, button -> button.withText("Mark all read")));
        UI.getCurrent().add(bell);
        assertThat(notices.unread(viewers.of("agent"))).isZero();
        var afterwards = (NoticeBell) context.getBean(NoticeBells.class).create();
        UI.getCurrent().add(afterwards);
        assertThat(afterwards.hasClassName("rings")).isFalse();
    }

    @Test
    void theNewestNoticeStandsFirstAndIsReadOnceItsRequestIsOpened() {
        var request = told("Boiler leaks");
        sitDown("agent", "AGENT");

        UI.getCurrent().navigate("notices");
        assertThat(rows().get(0).request()).isEqualTo(request);
        assertThat(rows().get(0).read()).isFalse();
        GridKt._clickItem(grid().grid(), 0);

        assertThat(notices.of(viewers.of("agent"), null, 1).items())
                .extracting(NoticeLine::read)
                .containsExactly(true);
    }

    @Test
    void whoWasToldNothingReadsSo() {
        sitDown("inspector", "INSPECTOR");

        UI.getCurrent().navigate("notices");

        assertThat(_get(H2.class).getText()).isEqualTo("Nothing to tell");
        assertThat(_find(Button.class, button -> button.withText("Mark all read")))
                .isEmpty();
    }

    private RequestNumber told(String subject) {
        var request = new Reported(context).repairWith("agent", subject);
        team.tell(request, new TeamNotice("at-risk", "RESOLUTION", 0, Set.of("assignee"), Set.of("desk")));
        return request;
    }

    private void sitDown(String username, String role) {
        var routes = new Routes(Set.of(NoticesView.class), Set.of(), true);
        MockVaadin.setup(UI::new, new MockSpringServlet(routes, context, UI::new));
        var somebody = new UsernamePasswordAuthenticationToken(
                username, "", AuthorityUtils.createAuthorityList("ROLE_" + role));
        SecurityContextHolder.getContext().setAuthentication(somebody);
        var request = (FakeRequest) VaadinServletRequest.getCurrent().getRequest();
        request.setUserPrincipalInt(somebody);
        request.setUserInRole((principal, wanted) -> wanted.equals(role));
    }

    @SuppressWarnings("unchecked")
    private static RowGrid<NoticeLine> grid() {
        return _get(RowGrid.class);
    }

    private static List<NoticeLine> rows() {
        return grid().rows();
    }
}
