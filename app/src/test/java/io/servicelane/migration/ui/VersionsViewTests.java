package io.servicelane.migration.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import io.servicelane.RunningDesk;
import io.servicelane.migration.Candidate;
import io.servicelane.migration.Migrations;
import io.servicelane.process.RequestNumber;
import io.servicelane.process.migration.Step;
import io.servicelane.ui.EmptyState;
import io.servicelane.ui.RowGrid;
import io.servicelane.worklist.ui.Desk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** An analyst moves a repair on the screens. */
@RunningDesk
class VersionsViewTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Migrations migrations;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(context);
        desk.sitDown("analyst", "ANALYST", Set.of(VersionsView.class, PlanView.class, RunView.class));
    }

    @AfterEach
    void close() {
        desk.leave();
    }

    @Test
    void everyTypeIsThereWithItsVersions() {
        UI.getCurrent().navigate("versions");

        assertThat(_get(VersionsView.class).getElement().getTextRecursively())
                .contains("Repair")
                .contains("newest");
    }

    @Test
    void aVersionThatIsNotThereIsSaidToBeMissing() {
        UI.getCurrent().navigate("versions/repair/1/999");
        assertThat(_find(EmptyState.class)).hasSize(1);

        UI.getCurrent().navigate("versions/repair/one/two");
        assertThat(_find(EmptyState.class)).hasSize(1);

        UI.getCurrent().navigate("versions/runs/999999");
        assertThat(_get(H1.class).getText()).isEqualTo("There is no such move");
    }

    @Test
    void aRenamedStepIsMappedAndTheRequestMovedAndMovedBack() throws IOException {
        var number = desk.mail("My boiler is broken", "Please repair it");
        var old = newest();
        var deployment = deployNextVersion();
        try {
            UI.getCurrent().navigate("versions/repair/%d/%d".formatted(old, newest()));
            assertThat(verdict(number))
                    .as("the step of the same name suggests itself")
                    .isTrue();

            choose(null);
            assertThat(verdict(number)).isFalse();

            choose("Task_FindFault");
            assertThat(verdict(number)).isTrue();
            assertThat(_find(Paragraph.class)).anyMatch(each -> each.getText().contains("can be moved"));

            _click(_get(Button.class, spec -> spec.withText("Move 10 % first")));
            var run = migrations.newest(1).get(0).id();
            awaitTheEndOf(run);
            UI.getCurrent().navigate("versions");
            UI.getCurrent().navigate("versions/runs/" + run);
            if (migrations.find(run).orElseThrow().mayGoOn()) {
                _click(_get(Button.class, spec -> spec.withText("Move the rest")));
                awaitTheEndOf(run);
            }
            assertThat(version(number)).isEqualTo(old + 1);

            migrations.undo(run, "analyst");
            awaitTheEndOf(run);
            assertThat(version(number)).isEqualTo(old);
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    private void awaitTheEndOf(long run) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !migrations.find(run).orElseThrow().isBusy());
    }

    @SuppressWarnings("unchecked")
    private void choose(@Nullable String target) {
        var choice = (Select<Step>) _find(Select.class).stream()
                .filter(each -> each.getLabel() != null && each.getLabel().contains("Task_Triage"))
                .findFirst()
                .orElseThrow();
        choice.setValue(
                target == null
                        ? null
                        : choice.getListDataView()
                                .getItems()
                                .filter(each -> each.id().equals(target))
                                .findFirst()
                                .orElseThrow());
    }

    /** Other tests leave repairs behind, so that this one may stand on a later page. */
    @SuppressWarnings("unchecked")
    private boolean verdict(RequestNumber number) {
        var rows = (RowGrid<Candidate>) _get(RowGrid.class);
        Optional<Candidate> found = Optional.empty();
        while (found.isEmpty()) {
            found = rows.rows().stream()
                    .filter(each -> each.request().equals(number))
                    .findFirst();
            if (found.isEmpty()) {
                _click(_get(rows, Button.class, spec -> spec.withText("Show more")));
            }
        }
        return found.get().isMovable();
    }

    private int newest() {
        return migrations.versions("repair").get(0).version();
    }

    private int version(RequestNumber number) {
        var definition = context.getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .singleResult()
                .getProcessDefinitionId();
        return repository.getProcessDefinition(definition).getVersion();
    }

    private String deployNextVersion() throws IOException {
        var resources = new PathMatchingResourcePatternResolver();
        var model = resources
                .getResource("classpath:processes/repair/repair.bpmn")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("Task_Triage", "Task_FindFault");
        var files = repository.createDeployment().name("repair").addString("repair.bpmn", model);
        for (var folder : List.of("repair", "shared")) {
            for (var form : resources.getResources("classpath*:forms/" + folder + "/*.form")) {
                files.addString(folder + "." + form.getFilename(), form.getContentAsString(StandardCharsets.UTF_8));
            }
        }
        return files.deploy().getId();
    }
}
