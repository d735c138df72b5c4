package io.servicelane.report.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.servicelane.catalog.RequestTypes;
import io.servicelane.process.ProcessMaps.Version;
import io.servicelane.report.HeatBy;
import io.servicelane.report.ProcessReport;
import io.servicelane.report.StepLine;
import io.servicelane.security.Role;
import io.servicelane.security.Roles;
import io.servicelane.security.SignedIn;
import io.servicelane.ui.LivePulse;
import io.servicelane.ui.Moments;
import io.servicelane.ui.UrlFilter;
import io.servicelane.ui.diagram.DiagramBadge;
import io.servicelane.ui.diagram.DiagramBadge.Tone;
import io.servicelane.ui.diagram.ProcessDiagram;
import io.servicelane.worklist.WorklistChanges;
import jakarta.annotation.security.RolesAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.TaskScheduler;

/** A request type as a drawing: where its requests are now, and at which steps time is spent. */
@Route("processes/:type")
@RolesAllowed({Roles.SUPERVISOR, Roles.ANALYST, Roles.ADMIN})
@StyleSheet("context://servicelane/processes.css")
class ProcessView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ProcessReport report;
    private final transient RequestTypes types;
    private final transient WorklistChanges changes;
    private final transient LivePulse pulse;
    private final boolean listsRequests;
    private final transient StepWords words;
    private final H1 title = new H1();
    private final HeatChoices choices;
    private final Anchor requests = new Anchor("", getTranslation("processes.requests"));
    private final Anchor cockpit = new Anchor("", getTranslation("processes.cockpit"));
    private final HeatLegend legend;
    private final ProcessDiagram drawing = new ProcessDiagram(getTranslation("processes.drawing"));
    private final StepTable steps;
    private final Button whole = new Button("", click -> turn());
    private final Paragraph nothing = new Paragraph(getTranslation("processes.nothing"));
    private transient @Nullable Shown shown;
    private String picked = "";
    private long untouched;
    private boolean isWhole;

    ProcessView(
            ProcessReport report,
            RequestTypes types,
            WorklistChanges changes,
            SignedIn signedIn,
            Moments moments,
            TaskScheduler scheduler) {
        this.report = report;
        this.types = types;
        this.changes = changes;
        pulse = new LivePulse(scheduler, this, this::readAgain);
        words = new StepWords(moments);
        choices = new HeatChoices();
        legend = new HeatLegend(words);
        steps = new StepTable(words, this::pick, this::requestsAt);
        listsRequests = signedIn.has(Role.SUPERVISOR) || signedIn.has(Role.ADMIN);
        requests.setVisible(listsRequests);
        drawing.onPick(this::pick);
        cockpit.setRouterIgnore(true);

        var versions = new Anchor("versions", getTranslation("processes.versions"));
        versions.setRouterIgnore(true);
        var links = new Nav(requests, versions, cockpit);
        links.addClassName("links");
        links.getElement().setAttribute("aria-label", getTranslation("processes.links"));
        var back = new Anchor("processes", getTranslation("nav.processes"));
        back.addClassName("back");
        var header = new Div(new Div(back, title), links);
        header.addClassName("view-header");
        var picture = new Div(drawing, legend);
        picture.addClassName("picture");
        whole.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        whole.addClassName("untouched-switch");
        var numbers = new Div(nothing, steps, whole);
        numbers.addClassName("numbers");
        var both = new Div(picture, numbers);
        both.addClassName("heat-map");
        addClassNames("view", "full", "process-view");
        add(header, choices, both);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var type = event.getRouteParameters().get("type").orElse("");
        var versions = report.versions(type);
        if (versions.isEmpty()) {
            throw new NotFoundException();
        }
        show(Shown.of(new UrlFilter(event.getLocation()), versions), versions);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var subscription = changes.subscribe(change -> pulse.beat());
        addDetachListener(detach -> {
            subscription.run();
            detach.unregisterListener();
        });
    }

    @Override
    public String getPageTitle() {
        return title.getText();
    }

    private void show(Shown next, List<Version> versions) {
        shown = next;
        var type = next.version().type();
        title.setText(types.title(type, getLocale()));
        requests.setHref("requests?type=" + type);
        cockpit.setHref("camunda/app/cockpit/default/#/process-definition/"
                + next.version().definition() + "/runtime");
        choices.show(next, versions);
        legend.show(next.by());
        drawing.show(report.drawing(next.version(), getLocale()).xml(), List.of(), List.of(), List.of());
        readAgain();
    }

    private void readAgain() {
        var what = shown;
        if (what == null) {
            return;
        }
        var lines = report.steps(what.version(), what.days(), what.by(), getLocale());
        steps.show(lines, what.by());
        untouched = StepTable.untouched(lines);
        showWhole(isWhole);
        nothing.setVisible(lines.stream().allMatch(line -> line.visits() == 0));
        drawing.setHeat(lines.stream()
                .filter(line -> what.by().level(line) > 0)
                .collect(Collectors.toMap(StepLine::element, what.by()::level)));
        var badges = new ArrayList<DiagramBadge>();
        lines.forEach(line -> {
            words.heat(line, what.by())
                    .ifPresent(text -> badges.add(new DiagramBadge(line.element(), text, Tone.PAST)));
            if (line.tokens() > 0) {
                badges.add(new DiagramBadge(
                        line.element(),
                        String.valueOf(line.tokens()),
                        line.stuck() > 0 ? Tone.STUCK_TOKENS : Tone.TOKENS));
            }
        });
        drawing.setBadges(badges);
    }

    /** Analysts see how many there are, not whose. */
    private String requestsAt(String element) {
        var what = shown;
        return what == null || !listsRequests
                ? ""
                : "requests?type=%s&version=%d&step=%s"
                        .formatted(
                                what.version().type(),
                                what.version().version(),
                                URLEncoder.encode(element, StandardCharsets.UTF_8));
    }

    private void turn() {
        showWhole(!isWhole);
    }

    private void showWhole(boolean all) {
        isWhole = all;
        steps.showWhole(all);
        whole.setVisible(untouched > 0);
        whole.setText(getTranslation(all ? "processes.untouched.hide" : "processes.untouched.show", untouched));
    }

    private void pick(String element) {
        picked = element.equals(picked) ? "" : element;
        drawing.pick(picked);
        steps.mark(picked);
    }

    /** What the address says is to be shown; what it says wrongly is as if it said nothing. */
    record Shown(UrlFilter filter, Version version, int days, HeatBy by) {

        static final List<Integer> PERIODS = List.of(7, 30, 90);

        static Shown of(UrlFilter filter, List<Version> versions) {
            return new Shown(
                    filter,
                    filter.get("version")
                            .flatMap(wanted -> versions.stream()
                                    .filter(each ->
                                            String.valueOf(each.version()).equals(wanted))
                                    .findFirst())
                            .orElse(versions.get(0)),
                    filter.get("days")
                            .flatMap(wanted -> PERIODS.stream()
                                    .filter(each -> String.valueOf(each).equals(wanted))
                                    .findFirst())
                            .orElse(30),
                    filter.get("by")
                            .flatMap(wanted -> Stream.of(HeatBy.values())
                                    .filter(each -> each.name().equals(wanted.toUpperCase(Locale.ROOT)))
                                    .findFirst())
                            .orElse(HeatBy.TIME));
        }
    }
}
