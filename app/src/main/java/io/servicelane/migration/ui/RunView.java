package io.servicelane.migration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.servicelane.catalog.RequestTypes;
import io.servicelane.migration.MigrationItem;
import io.servicelane.migration.MigrationRun;
import io.servicelane.migration.Migrations;
import io.servicelane.migration.RunRefused;
import io.servicelane.process.RequestNumber;
import io.servicelane.security.Roles;
import io.servicelane.security.SignedIn;
import io.servicelane.ui.EmptyState;
import io.servicelane.ui.FilterChoice;
import io.servicelane.ui.LivePulse;
import io.servicelane.ui.Notice;
import io.servicelane.ui.RowGrid;
import io.servicelane.ui.Slice;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.TaskScheduler;

/** How far a move has come, and what became of each request. */
@Route("versions/runs/:id")
@RolesAllowed({Roles.ANALYST, Roles.ADMIN})
@StyleSheet("context://servicelane/deployments.css")
class RunView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final transient Migrations migrations;
    private final transient RequestTypes types;
    private final transient SignedIn signedIn;
    private final transient RunWords words;
    private final transient TaskScheduler scheduler;
    private final transient LivePulse pulse;
    private final H1 title = new H1();
    private final Div state = new Div();
    private final Paragraph hint = new Paragraph();
    private final Paragraph far = new Paragraph();
    private final ProgressBar bar = new ProgressBar();
    private final Button goOn = new Button(getTranslation("run.go-on"), click -> change(Migrations::goOn));
    private final Button stop = new Button(getTranslation("run.stop"), click -> change(Migrations::stop));
    private final Button undo = new Button(getTranslation("run.undo"), click -> ask());
    private final FilterChoice only;
    private final RowGrid<MigrationItem> rows = new RowGrid<>(MigrationItem::request, this::none);
    private final Div content = new Div();
    private transient @Nullable MigrationRun run;
    private transient @Nullable ScheduledFuture<?> next;

    RunView(Migrations migrations, RequestTypes types, SignedIn signedIn, RunWords words, TaskScheduler scheduler) {
        this.migrations = migrations;
        this.types = types;
        this.signedIn = signedIn;
        this.words = words;
        this.scheduler = scheduler;
        pulse = new LivePulse(scheduler, this, this::readAgain);
        goOn.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        only = new FilterChoice(
                getTranslation("run.all-states"),
                Stream.of(MigrationItem.State.values()).map(Enum::name).toList(),
                each -> getTranslation("run.item." + each),
                each -> read());
        rows.column(getTranslation("plan.column.request"), row("<a href='requests/${item.number}'>${item.number}</a>"))
                .setWidth("8rem");
        rows.column(getTranslation("run.column.state"), row("${item.state}")).setWidth("12rem");
        rows.column(getTranslation("run.column.why"), row("${item.why}"))
                .setWidth("16rem")
                .setFlexGrow(1);
        rows.column(
                        getTranslation("plan.column.clocks"),
                        row("<span class='lines'>${item.before}</span><span class='lines after'>${item.after}</span>"))
                .setWidth("20rem")
                .setFlexGrow(1);
        rows.grid().addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        rows.card(row("<div class='row-card'><a href='requests/${item.number}'>${item.number}</a>"
                + "<span>${item.state}</span><span>${item.why}</span><span class='lines'>${item.before}</span>"
                + "<span class='lines after'>${item.after}</span></div>"));

        var back = new Anchor("versions", getTranslation("plan.back"));
        back.addClassName("back");
        var named = new Div(back, title);
        named.addClassName("named");
        var header = new Div(named, state, undo, stop, goOn);
        header.addClassName("view-header");
        far.getElement().setAttribute("role", "status");
        content.add(hint, far, bar, only, rows);
        addClassNames("view", "full", "plan");
        add(header, content);
        addDetachListener(detach -> lookNoMore());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = id(event).flatMap(migrations::find);
        if (found.isEmpty()) {
            title.setText(getTranslation("run.gone.title"));
            Stream.of(goOn, stop, undo).forEach(each -> each.setVisible(false));
            content.removeAll();
            content.add(new EmptyState(
                    VaadinIcon.FILE_TREE, getTranslation("run.gone.title"), getTranslation("run.gone.text")));
            return;
        }
        show(found.get());
        read();
    }

    @Override
    public String getPageTitle() {
        return title.getText();
    }

    private static Optional<Long> id(BeforeEnterEvent event) {
        try {
            return event.getRouteParameters().getLong("id");
        } catch (IllegalArgumentException noNumber) {
            return Optional.empty();
        }
    }

    private void show(MigrationRun shown) {
        run = shown;
        title.setText(getTranslation("run.title", types.title(shown.type(), getLocale()), shown.from(), shown.to()));
        state.removeAll();
        state.add(RunWords.state(shown));
        goOn.setVisible(shown.mayGoOn());
        stop.setVisible(shown.isBusy());
        undo.setVisible(shown.mayBeUndone());
        hint.setVisible(shown.state() == MigrationRun.State.PAUSED || shown.state() == MigrationRun.State.STOPPED);
        hint.setText(
                getTranslation(shown.state() == MigrationRun.State.STOPPED ? "run.stopped.hint" : "run.paused.hint"));
        far.setText(getTranslation("run.progress", shown.attempted(), shown.total()));
        bar.setMax(Math.max(1, shown.total()));
        bar.setValue(Math.min(shown.attempted(), Math.max(1, shown.total())));
        bar.getElement().setAttribute("aria-label", far.getText());
        lookNoMore();
        next = shown.isBusy()
                ? scheduler.schedule(pulse::beat, scheduler.getClock().instant().plus(LOOK))
                : null;
    }

    private void lookNoMore() {
        if (next != null) {
            next.cancel(false);
        }
    }

    private void readAgain() {
        var shown = run;
        if (shown != null) {
            migrations.find(shown.id()).ifPresent(this::show);
            rows.readAgain();
        }
    }

    private void read() {
        var shown = run;
        if (shown == null) {
            return;
        }
        var wanted = only.getValue() == null ? null : MigrationItem.State.valueOf(only.getValue());
        rows.read((after, atMost) -> {
            var page =
                    migrations.items(shown.id(), wanted, after == null ? null : new RequestNumber(after), atMost + 1);
            return page.size() > atMost
                    ? new Slice<>(
                            page.subList(0, atMost),
                            page.get(atMost - 1).request().value())
                    : new Slice<>(page, null);
        });
    }

    private void ask() {
        var shown = run;
        if (shown == null) {
            return;
        }
        var sure = new ConfirmDialog();
        sure.setHeader(getTranslation("run.undo.sure.title", shown.from()));
        sure.setText(getTranslation("run.undo.sure.text"));
        sure.setCancelable(true);
        sure.setCancelText(getTranslation("run.undo.keep"));
        sure.setConfirmText(getTranslation("run.undo"));
        sure.addConfirmListener(confirmed -> change(Migrations::undo));
        sure.open();
    }

    private void change(Change change) {
        var shown = run;
        if (shown == null) {
            return;
        }
        try {
            change.ask(migrations, shown.id(), signedIn.username());
            Notice.done(getTranslation("run.asked"));
        } catch (RunRefused refused) {
            Notice.refusal(getTranslation(refused.messageKey()));
        }
        readAgain();
    }

    private LitRenderer<MigrationItem> row(String template) {
        return LitRenderer.<MigrationItem>of(template)
                .withProperty("number", each -> each.request().value())
                .withProperty("state", each -> getTranslation("run.item." + each.state()))
                .withProperty("why", each -> words.why(each.element(), each.reason()))
                .withProperty("before", each -> words.clocks(each.before()))
                .withProperty("after", this::after);
    }

    private String after(MigrationItem item) {
        return item.after() != null && item.after().equals(item.before())
                ? getTranslation("run.clocks.same")
                : words.clocks(item.after());
    }

    private Component none() {
        var shown = run;
        return new EmptyState(
                VaadinIcon.CHECK,
                getTranslation("plan.none.title", shown == null ? 0 : shown.from()),
                getTranslation("plan.none.text"));
    }

    /** What somebody asks of a run. */
    @FunctionalInterface
    private interface Change {

        void ask(Migrations migrations, long run, String by);
    }
}
