package io.servicelane.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.servicelane.RunningDesk;
import io.servicelane.security.Role;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningDesk
class ViewersTests {

    @Autowired
    Viewers viewers;

    @Autowired
    Teams teams;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anAgentWorksOnTheQueuesOfTheirTeams() {
        var agent2 = viewers.of("agent2");

        assertThat(agent2.workQueues()).containsExactlyInAnyOrder("general", "repair", "callback");
        assertThat(agent2.worksOn("repair")).isTrue();
        assertThat(agent2.worksOn("expert")).isFalse();
        assertThat(agent2.supervises("repair")).isFalse();
        assertThat(agent2.seesEverything()).isFalse();
        assertThat(agent2.mayChange()).isTrue();
    }

    @Test
    void aSupervisorAnswersForTeamsWithoutWorkingInThem() {
        var supervisor = viewers.of("supervisor");

        assertThat(supervisor.workQueues()).isEmpty();
        assertThat(supervisor.queues()).hasSize(8);
        assertThat(teams.membersOf("general"))
                .extracting("username")
                .contains("agent", "agent2")
                .doesNotContain("supervisor");
    }

    @Test
    void anInspectorSeesEverythingAndChangesNothing() {
        var inspector = viewers.of("inspector");

        assertThat(inspector.seesEverything()).isTrue();
        assertThat(inspector.mayChange()).isFalse();
    }

    @Test
    void anAnalystSeesNoQueueNotEvenAsAMember() {
        teams.join("general", "analyst", false);

        assertThat(viewers.of("analyst").queues()).isEmpty();
        assertThat(viewers.of("analyst").seesEverything()).isFalse();

        teams.leave("general", "analyst");
    }

    @Test
    void whoDoesNotExistSeesNothing() {
        var nobody = viewers.of("nobody-at-all");

        assertThat(nobody.queues()).isEmpty();
        assertThat(nobody.has(Role.AGENT)).isFalse();
        assertThat(nobody.seesEverything()).isFalse();
    }

    @Test
    void teamsSpeakTwoLanguagesAndChangesAreWrittenDown() {
        teams.join("field", "inspector", false);
        teams.leave("field", "inspector");

        assertThat(teams.title("field", Locale.SIMPLIFIED_CHINESE)).isEqualTo("现场服务");
        assertThat(teams.title("field", Locale.GERMAN)).isEqualTo("Field service");
        assertThat(jdbc.sql(
                                "SELECT action FROM audit_entry WHERE subject = 'inspector' AND detail = 'field' ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly("team-joined", "team-left");
    }

    @Test
    void tasksLeaveNoRightsBehindInTheEngine() {
        assertThat(jdbc.sql("SELECT COUNT(*) FROM ACT_RU_AUTHORIZATION WHERE GROUP_ID_ IS NULL"
                                + " OR GROUP_ID_ NOT IN ('supervisor', 'analyst', 'admin')")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
