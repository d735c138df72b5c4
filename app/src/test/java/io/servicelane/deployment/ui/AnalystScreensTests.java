package io.servicelane.deployment.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.QueryParameters;
import io.servicelane.RunningDesk;
import io.servicelane.deployment.Deployment;
import io.servicelane.deployment.DeploymentFilter;
import io.servicelane.deployment.Deployments;
import io.servicelane.deployment.OfferedType;
import io.servicelane.ui.RowGrid;
import io.servicelane.worklist.ui.Desk;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What analysts see of types and of files they try. */
@RunningDesk
class AnalystScreensTests {

    @Autowired
    private ApplicationContext context;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(context);
        desk.sitDown(
                "analyst",
                "ANALYST",
                Set.of(TypesView.class, TryView.class, DeploymentsView.class, DeploymentView.class));
    }

    @AfterEach
    void close() {
        desk.leave();
    }

    @Test
    void typesAreListedWithTheirState() {
        UI.getCurrent().navigate("types");

        assertThat(_get(RowGrid.class).rows()).isNotEmpty();
    }

    @Test
    void theTypeOfEverythingElseIsKeptWithAReason() {
        UI.getCurrent().navigate("types");
        var types = _get(TypesView.class);
        RowGrid<OfferedType> grid = _get(RowGrid.class);
        var general = grid.rows().stream()
                .filter(each -> each.type().key().equals("query"))
                .findFirst()
                .orElseThrow();

        types.withdraw(general);

        NotificationsKt.expectNotifications("This type cannot be withdrawn: messages that no rule knows become it.");
        assertThat(_find(ConfirmDialog.class)).isEmpty();
    }

    @Test
    void aDeploymentOnRecordTellsItsFiles() {
        UI.getCurrent().navigate("deployments");
        var newest = (Deployment) _get(RowGrid.class).rows().get(0);

        UI.getCurrent().navigate("deployments/" + newest.id());

        assertThat(_get(DeploymentView.class).getElement().getTextRecursively()).contains(newest.files());
    }

    @Test
    void aBrokenFileIsToldAndCannotBeDeployed() {
        UI.getCurrent().navigate("try");
        _get(TryView.class).take("broken.bpmn", "<no".getBytes(StandardCharsets.UTF_8));

        assertThat(_get(TryView.class).getElement().getTextRecursively()).contains("broken.bpmn", "refused");
        assertThat(_get(Button.class, spec -> spec.withText("Deploy")).isEnabled())
                .isFalse();
    }

    @Test
    void whatWasTriedIsDeployedAndTakenBackByAClick() {
        deploy("tried.note.form", form("What happened"));
        var first = newest();
        deploy("tried.note.form", form("What has happened"));
        assertThat(_get(DeploymentView.class).getElement().getTextRecursively())
                .contains("What has happened", "in use");

        UI.getCurrent().navigate("deployments/" + first.id());
        assertThat(_get(DeploymentView.class).getElement().getTextRecursively()).contains("replaced since");
        _click(_get(Button.class, spec -> spec.withText("Back to this version")));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        assertThat(newest().backTo()).isEqualTo(first.id());
        assertThat(newest().username()).isEqualTo("analyst");
    }

    @Test
    void theRecordIsNarrowedDownByTheAddress() {
        deploy("tried.other.form", form("Anything").replace("tried.note", "tried.other"));

        UI.getCurrent().navigate("deployments", QueryParameters.simple(Map.of("file", "tried.other")));
        assertThat(_get(RowGrid.class).rows()).hasSize(1);

        UI.getCurrent().navigate("deployments", QueryParameters.simple(Map.of("file", "no-such-file")));
        assertThat(_get(DeploymentsView.class).getElement().getTextRecursively())
                .contains("No deployment is like that");
    }

    private void deploy(String name, String content) {
        UI.getCurrent().navigate("try");
        _get(TryView.class).take(name, content.getBytes(StandardCharsets.UTF_8));
        _click(_get(Button.class, spec -> spec.withText("Deploy")));
    }

    private Deployment newest() {
        return context.getBean(Deployments.class)
                .page(DeploymentFilter.ALL, null, 1)
                .items()
                .get(0);
    }

    private static String form(String label) {
        return """
                {"id": "tried.note", "type": "default", "schemaVersion": 18,
                 "executionPlatform": "Camunda Platform", "executionPlatformVersion": "7.24.0",
                 "components": [{"id": "Field_what", "key": "what", "type": "textfield", "label": "%s",
                                 "properties": {"label.zh": "发生了什么"}}]}
                """
                .formatted(label);
    }
}
