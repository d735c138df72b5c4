package io.servicelane.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.servicelane.RunningDesk;
import io.servicelane.process.RequestNumber;
import io.servicelane.process.TeamSteps;
import io.servicelane.process.TeamSteps.TeamNotice;
import io.servicelane.request.RequestHistory;
import io.servicelane.security.Accounts;
import io.servicelane.security.NewAccount;
import io.servicelane.security.Role;
import io.servicelane.team.Teams;
import io.servicelane.team.Viewers;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who hears of what, and how often. */
@RunningDesk
class TellingColleaguesTests {

    private static final Set<String> AT_THE_DESK = Set.of("desk");

    @Autowired
    private TeamSteps team;

    @Autowired
    private Notices notices;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Teams teams;

    @Autowired
    private RequestHistory history;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext context;

    private RequestNumber request;

    @BeforeEach
    void aRepairIsWithTheAgent() {
        request = new Reported(context).repairWith("agent", "Boiler leaks");
    }

    @Test
    void theAssigneeIsToldOnceHoweverOftenTheStepIsRepeated() {
        team.tell(request, atRisk("assignee"));
        team.tell(request, atRisk("assignee"));

        assertThat(toldOf(request)).containsExactly("agent");
        assertThat(lines("told-at-risk")).containsExactly("agent · RESOLUTION");
    }

    @Test
    void whileNobodyHasItTheTeamIsTold() {
        var free = new Reported(context).repair("Boiler leaks");

        team.tell(free, atRisk("assignee"));

        assertThat(toldOf(free)).containsExactlyInAnyOrder("agent", "agent2");
    }

    @Test
    void anAssigneeWhoHasLeftIsNobody() {
        var leaver = "leaver" + UUID.randomUUID().toString().substring(0, 8);
        accounts.create(new NewAccount(leaver, leaver, leaver, null, null, "en", Set.of(Role.AGENT)));
        teams.join("repair", leaver, false);
        var left = new Reported(context).repairWith(leaver, "Boiler leaks");
        jdbc.sql("UPDATE account SET active = FALSE WHERE username = ?")
                .param(leaver)
                .update();
        try {
            team.tell(left, atRisk("assignee"));

            assertThat(toldOf(left)).containsExactlyInAnyOrder("agent", "agent2");
        } finally {
            teams.leave("repair", leaver);
        }
    }

    @Test
    void eachLevelIsToldToTheSupervisorOnce() {
        team.tell(request, overdue(1));
        team.tell(request, overdue(2));
        team.tell(request, overdue(2));

        assertThat(toldOf(request)).containsExactly("supervisor", "supervisor");
        assertThat(lines("told-overdue"))
                .containsExactly("supervisor · RESOLUTION · level 1", "supervisor · RESOLUTION · level 2");
    }

    @Test
    void aPersonMeantTwiceIsToldOnce() {
        team.tell(
                request, new TeamNotice("at-risk", "RESOLUTION", 0, Set.of("assignee", "team", "agent"), AT_THE_DESK));

        assertThat(toldOf(request)).containsExactlyInAnyOrder("agent", "agent2");
    }

    @Test
    void whoMayNotSeeTheRequestHearsNothingOfIt() {
        team.tell(request, atRisk("technician"));

        assertThat(toldOf(request)).isEmpty();
        assertThat(lines("told-nobody")).containsExactly("technician");
    }

    @Test
    void aWordThatMeansNobodyStandsInTheHistoryAndStopsNothing() {
        team.tell(
                request,
                new TeamNotice("at-risk", "RESOLUTION", 0, Set.of("managr", "assignee"), Set.of("desk", "pigeon")));

        assertThat(toldOf(request)).containsExactly("agent");
        assertThat(lines("told-unknown")).hasSize(1);
        assertThat(lines("told-unknown").get(0)).contains("managr", "pigeon");
    }

    @Test
    void namesTooLongForTheTableAreToldAllTheSame() {
        team.tell(request, new TeamNotice("x".repeat(300), "C".repeat(300), 0, Set.of("assignee"), AT_THE_DESK));

        assertThat(toldOf(request)).containsExactly("agent");
    }

    @Test
    void whomNoLetterCanReachFindsItOnTheScreen() {
        team.tell(request, new TeamNotice("at-risk", "RESOLUTION", 0, Set.of("assignee"), Set.of("sms")));

        assertThat(ofAgent()).extracting(NoticeLine::read).containsExactly(false);
    }

    @Test
    void aReadNoticeStaysInTheListAndTheBellStopsCountingIt() {
        team.tell(request, atRisk("assignee"));
        var agent = viewers.of("agent");
        var before = notices.unread(agent);

        assertThat(notices.read(agent, ofAgent().get(0).id())).isTrue();
        assertThat(notices.read(agent, ofAgent().get(0).id())).isTrue();

        assertThat(notices.unread(agent)).isEqualTo(before - 1);
        assertThat(ofAgent()).extracting(NoticeLine::read).containsExactly(true);
    }

    @Test
    void aRequestSomebodyMayNoLongerSeeTakesItsNoticesAlong() {
        team.tell(request, atRisk("team"));
        var other = viewers.of("agent2");
        assertThat(notices.of(other, null, 200).items())
                .extracting(NoticeLine::request)
                .contains(request);
        jdbc.sql("DELETE FROM request_participant WHERE request_id = ? AND username = 'agent2'")
                .param(request.id())
                .update();
        teams.leave("repair", "agent2");
        try {
            assertThat(notices.of(viewers.of("agent2"), null, 200).items())
                    .extracting(NoticeLine::request)
                    .doesNotContain(request);
        } finally {
            teams.join("repair", "agent2", false);
        }
    }

    @Test
    void administratorsHearOfTheSameTroubleOnceADay() {
        var trouble = "standard: " + UUID.randomUUID();

        notices.tellAdministrators("feed-failed", trouble);
        notices.tellAdministrators("feed-failed", trouble);

        assertThat(notices.of(viewers.of("admin"), null, 200).items())
                .filteredOn(notice -> trouble.equals(notice.detail()))
                .singleElement()
                .satisfies(notice -> assertThat(notice.request()).isNull());
        jdbc.sql("DELETE FROM notice_letter WHERE username = 'admin'").update();
    }

    private static TeamNotice atRisk(String to) {
        return new TeamNotice("at-risk", "RESOLUTION", 0, Set.of(to), AT_THE_DESK);
    }

    private static TeamNotice overdue(int level) {
        return new TeamNotice("overdue", "RESOLUTION", level, Set.of("supervisor"), AT_THE_DESK);
    }

    private List<NoticeLine> ofAgent() {
        return notices.of(viewers.of("agent"), null, 200).items().stream()
                .filter(notice -> request.equals(notice.request()))
                .toList();
    }

    private List<String> toldOf(RequestNumber number) {
        return jdbc.sql("SELECT username FROM notice WHERE request_id = ? ORDER BY id")
                .param(number.id())
                .query(String.class)
                .list();
    }

    private List<String> lines(String what) {
        return history.of(request).stream()
                .filter(entry -> entry.what().equals(what))
                .map(entry -> String.valueOf(entry.detail()))
                .toList();
    }
}
