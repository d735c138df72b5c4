package io.servicelane.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.servicelane.catalog.RequestTypes;
import io.servicelane.security.Roles;
import io.servicelane.security.SignedIn;
import io.servicelane.sla.Recalculation;
import io.servicelane.sla.Recalculations;
import io.servicelane.ui.Badge;
import io.servicelane.ui.Badge.Tone;
import io.servicelane.ui.Colleagues;
import io.servicelane.ui.FilterChoice;
import io.servicelane.ui.LivePulse;
import io.servicelane.ui.Moments;
import io.servicelane.ui.Notice;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.TaskScheduler;

/** Where new tables of targets are made to count for open requests, and where one sees how far that has come. */
@Route("service-levels")
@Menu(order = 8, title = "nav.levels", icon = "vaadin:scale")
@RolesAllowed({Roles.ANALYST, Roles.ADMIN})
class ServiceLevelsView extends Div implements HasDynamicTitle {

    private static final int NEWEST = 20;
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final transient Recalculations recalculations;
    private final transient SignedIn signedIn;
    private final transient RequestTypes types;
    private final transient Colleagues colleagues;
    private final transient Moments moments;
    private final transient TaskScheduler scheduler;
    private final transient LivePulse pulse;
    private final Div runs = new Div();
    private final FilterChoice type;
    private transient @Nullable ScheduledFuture<?> next;

    ServiceLevelsView(
            Recalculations recalculations,
            SignedIn signedIn,
            RequestTypes types,
            Colleagues colleagues,
            Moments moments,
            TaskScheduler scheduler) {
        this.recalculations = recalculations;
        this.signedIn = signedIn;
        this.types = types;
        this.colleagues = colleagues;
        this.moments = moments;
        this.scheduler = scheduler;
        pulse = new LivePulse(scheduler, this, this::showRuns);
        type = new FilterChoice(
                getTranslation("requests.all-types"),
                types.all().stream().map(known -> known.key()).toList(),
                key -> types.title(key, getLocale()),
                key -> {});
        type.setAriaLabel(getTranslation("levels.retarget.type"));
        runs.addClassName("runs");

        addClassNames("view", "levels");
        var header = new Div(new H1(getTranslation("levels.title")));
        header.addClassName("view-header");
        var history = new Section(new H2(getTranslation("levels.runs.title")), runs);
        history.addClassName("card");
        add(header, retarget(), history);
        showRuns();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("levels.title");
    }

    private Component retarget() {
        var set = new Button(getTranslation("levels.retarget.do"), click -> ask());
        set.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var toolbar = new Div(type, set);
        toolbar.addClassName("toolbar");
        var card = new Section(
                new H2(getTranslation("levels.retarget.title")),
                new Paragraph(getTranslation("levels.retarget.text")),
                toolbar);
        card.addClassName("card");
        return card;
    }

    private void ask() {
        var sure = new ConfirmDialog();
        sure.setHeader(getTranslation("levels.retarget.sure.title"));
        sure.setText(getTranslation("levels.retarget.sure.text"));
        sure.setCancelable(true);
        sure.setCancelText(getTranslation("levels.retarget.keep"));
        sure.setConfirmText(getTranslation("levels.retarget.do"));
        sure.addConfirmListener(confirmed -> {
            recalculations.retarget(type.getValue(), signedIn.username());
            Notice.done(getTranslation("levels.retarget.asked"));
            showRuns();
        });
        sure.open();
    }

    private void showRuns() {
        runs.removeAll();
        var newest = recalculations.newest(NEWEST);
        newest.forEach(each -> runs.add(run(each)));
        if (newest.isEmpty()) {
            runs.add(new Span(getTranslation("levels.runs.none")));
        }
        if (next != null) {
            next.cancel(false);
        }
        next = newest.stream().anyMatch(Recalculation::isOpen)
                ? scheduler.schedule(pulse::beat, scheduler.getClock().instant().plus(LOOK))
                : null;
    }

    private Component run(Recalculation each) {
        var what = new Span(title(each));
        var state = new Badge(getTranslation("levels.state." + each.state()), tone(each));
        var who = new Span(getTranslation("levels.run.by", who(each.actor()), moments.at(each.requestedAt())));
        who.addClassName("quiet");
        var far = new Span(getTranslation("levels.run.done", each.done(), each.total()));
        far.addClassName("quiet");
        var run = new Div(what, state, who, far);
        run.addClassName("run");
        if (each.isOpen()) {
            var bar = new ProgressBar(0, Math.max(1, each.total()), Math.min(each.done(), Math.max(1, each.total())));
            bar.getElement().setAttribute("aria-label", getTranslation("levels.run.done", each.done(), each.total()));
            run.add(bar);
        }
        if (each.problem() != null) {
            var problem = new Span(each.problem());
            problem.addClassName("problem");
            run.add(problem);
        }
        return run;
    }

    private String who(String actor) {
        return "desk".equals(actor) ? getTranslation("message.desk") : colleagues.name(actor);
    }

    private String title(Recalculation each) {
        if (each.calendar() != null) {
            return getTranslation("levels.run.CALENDAR", each.calendar());
        }
        return each.type() == null
                ? getTranslation("levels.run.TARGETS")
                : getTranslation("levels.run.TARGETS-type", types.title(each.type(), getLocale()));
    }

    private static Tone tone(Recalculation each) {
        return switch (each.state()) {
            case "DONE" -> Tone.GOOD;
            case "FAILED" -> Tone.ALARM;
            default -> Tone.INFO;
        };
    }
}
