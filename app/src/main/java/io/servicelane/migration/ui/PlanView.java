package io.servicelane.migration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.servicelane.catalog.RequestTypes;
import io.servicelane.migration.Candidate;
import io.servicelane.migration.Migrations;
import io.servicelane.migration.RunRefused;
import io.servicelane.process.RequestNumber;
import io.servicelane.process.migration.MovePlan;
import io.servicelane.process.migration.NoSuchVersion;
import io.servicelane.process.migration.Obstacle;
import io.servicelane.process.migration.StepMapping;
import io.servicelane.security.Roles;
import io.servicelane.security.SignedIn;
import io.servicelane.ui.EmptyState;
import io.servicelane.ui.Notice;
import io.servicelane.ui.RowGrid;
import io.servicelane.ui.Slice;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a move from one version to another would do; it begins here. */
@Route("versions/:type/:from/:to")
@RolesAllowed({Roles.ANALYST, Roles.ADMIN})
@StyleSheet("context://servicelane/deployments.css")
class PlanView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Migrations migrations;
    private final transient RequestTypes types;
    private final transient SignedIn signedIn;
    private final transient RunWords words;
    private final H1 title = new H1();
    private final StepChoices steps = new StepChoices(this::planAgain);
    private final UnorderedList problems = new UnorderedList();
    private final Section problem = new Section(new H2(getTranslation("plan.problem.title")), problems);
    private final Paragraph forecast = new Paragraph();
    private final RowGrid<Candidate> rows = new RowGrid<>(Candidate::request, this::none);
    private final Button tenth = new Button(getTranslation("plan.start.tenth"), click -> start(true));
    private final Button all = new Button(getTranslation("plan.start.all"), click -> ask());
    private final Div content = new Div();
    private transient @Nullable MovePlan plan;
    private long movable;

    PlanView(Migrations migrations, RequestTypes types, SignedIn signedIn, RunWords words) {
        this.migrations = migrations;
        this.types = types;
        this.signedIn = signedIn;
        this.words = words;
        tenth.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        rows.column(getTranslation("plan.column.request"), row("<a href='requests/${item.number}'>${item.number}</a>"))
                .setWidth("8rem");
        rows.column(getTranslation("plan.column.stands"), row("${item.stands}")).setWidth("14rem");
        rows.column(getTranslation("plan.column.verdict"), row("${item.verdict}"))
                .setWidth("18rem")
                .setFlexGrow(1);
        rows.column(getTranslation("plan.column.clocks"), row("<span class='lines'>${item.clocks}</span>"))
                .setWidth("18rem")
                .setFlexGrow(1);
        rows.column(getTranslation("plan.column.variables"), row("${item.variables}"))
                .setWidth("12rem");
        rows.grid().addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        rows.card(
                row(
                        "<div class='row-card'><a href='requests/${item.number}'>${item.number}</a>"
                                + "<span>${item.stands}</span><span>${item.verdict}</span><span class='lines'>${item.clocks}</span></div>"));

        var back = new Anchor("versions", getTranslation("plan.back"));
        back.addClassName("back");
        var named = new Div(back, title);
        named.addClassName("named");
        var header = new Div(named, all, tenth);
        header.addClassName("view-header");
        problem.addClassName("card");
        problem.getElement().setAttribute("role", "alert");
        content.add(steps, problem, new H2(getTranslation("plan.requests.title")), forecast, rows);
        addClassNames("view", "full", "plan");
        add(header, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var type = parameters.get("type").orElse("");
        try {
            var from = parameters.getInteger("from").orElse(0);
            var to = parameters.getInteger("to").orElse(0);
            title.setText(getTranslation("plan.title", types.title(type, getLocale()), from, to));
            if (from.equals(to)) {
                unknown();
            } else {
                show(migrations.plan(type, from, to, List.of()), true);
            }
        } catch (NoSuchVersion | IllegalArgumentException noSuchAddress) {
            unknown();
        }
    }

    @Override
    public String getPageTitle() {
        return title.getText();
    }

    private void unknown() {
        tenth.setVisible(false);
        all.setVisible(false);
        content.removeAll();
        content.add(new EmptyState(
                VaadinIcon.FILE_TREE, getTranslation("plan.unknown.title"), getTranslation("plan.unknown.text")));
    }

    private void planAgain(List<StepMapping> mappings) {
        var old = plan;
        if (old != null) {
            show(migrations.plan(old.type(), old.from(), old.to(), mappings), false);
        }
    }

    private void show(MovePlan next, boolean first) {
        plan = next;
        if (first) {
            steps.show(next);
            if (!steps.mappings().isEmpty()) {
                planAgain(steps.mappings());
                return;
            }
        }
        problems.removeAll();
        next.problems().forEach(each -> problems.add(new ListItem(why(each))));
        problem.setVisible(!next.isSound());
        var foreseen = migrations.forecast(next);
        movable = foreseen.movable();
        forecast.setText(getTranslation("plan.forecast", foreseen.movable(), foreseen.notMovable()));
        tenth.setEnabled(next.isSound() && movable > 0);
        all.setEnabled(next.isSound() && movable > 0);
        rows.read((after, atMost) -> {
            var page = migrations.candidates(next, after == null ? null : new RequestNumber(after), atMost);
            return new Slice<>(
                    page.items(), page.next() == null ? null : page.next().value());
        });
    }

    private void ask() {
        var sure = new ConfirmDialog();
        sure.setHeader(getTranslation("plan.start.all.sure.title", movable));
        sure.setText(getTranslation("plan.start.all.sure.text"));
        sure.setCancelable(true);
        sure.setCancelText(getTranslation("plan.start.all.keep"));
        sure.setConfirmText(getTranslation("plan.start.all"));
        sure.addConfirmListener(confirmed -> start(false));
        sure.open();
    }

    private void start(boolean tenthFirst) {
        var wanted = plan;
        if (wanted == null) {
            return;
        }
        try {
            var run = migrations.start(wanted, steps.mappings(), tenthFirst, signedIn.username());
            UI.getCurrent().navigate("versions/runs/" + run);
        } catch (RunRefused refused) {
            Notice.refusal(getTranslation(refused.messageKey()));
        }
    }

    private LitRenderer<Candidate> row(String template) {
        return LitRenderer.<Candidate>of(template)
                .withProperty("number", each -> each.request().value())
                .withProperty("stands", each -> steps.names(each.elements()))
                .withProperty(
                        "verdict",
                        each -> each.isMovable()
                                ? getTranslation("plan.movable")
                                : getTranslation("plan.not-movable") + " · "
                                        + why(each.obstacles().get(0)))
                .withProperty("clocks", each -> words.clocks(each.stand()))
                .withProperty(
                        "variables", each -> String.join(", ", each.stand().variables()));
    }

    private String why(Obstacle obstacle) {
        return words.why(steps.name(obstacle.element()), obstacle.reason().name());
    }

    private Component none() {
        var shown = plan;
        return new EmptyState(
                VaadinIcon.CHECK,
                getTranslation("plan.none.title", shown == null ? 0 : shown.from()),
                getTranslation("plan.none.text"));
    }
}
