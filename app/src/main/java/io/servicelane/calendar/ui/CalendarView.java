package io.servicelane.calendar.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import io.servicelane.calendar.CalendarDetails;
import io.servicelane.calendar.CalendarProblem;
import io.servicelane.calendar.CalendarRefused;
import io.servicelane.calendar.Calendars;
import io.servicelane.security.Roles;
import io.servicelane.ui.Notice;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One calendar to change, or a new one; the month beside it follows what is typed. */
@Route("calendars/:key")
@RouteAlias("calendars/new")
@RolesAllowed(Roles.ADMIN)
class CalendarView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final transient Calendars calendars;
    private final transient CalendarDrafts drafts;
    private final H1 title = new H1();
    private final Anchor back = new Anchor("calendars", getTranslation("nav.calendars"));
    private final CalendarNotice outcome = new CalendarNotice();
    private final CalendarForm form;
    private final MonthPanel month;
    private final Span state = new Span();
    private final Button delete = new Button(getTranslation("calendars.delete"), click -> askDelete());
    private transient CalendarDetails read;
    private boolean changed;
    private boolean tried;

    CalendarView(Calendars calendars, CalendarDrafts drafts) {
        this.calendars = calendars;
        this.drafts = drafts;
        read = drafts.blank();
        form = drafts.form(this::follow, this::readFeed);
        month = drafts.month();
        month.name(getTranslation("calendars.preview"));

        var header = new Div(back, title);
        header.addClassName("view-header");
        var both = new Div(form, new Aside(month));
        both.addClassName("beside");
        addClassNames("view", "calendar");
        add(header, outcome, both, footer());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        outcome.clear();
        var key = event.getRouteParameters().get("key");
        show(key.isEmpty() ? drafts.blank() : calendars.details(key.get()).orElseThrow(NotFoundException::new));
        if (isNew()) {
            form.focus();
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!changed) {
            return;
        }
        var waiting = event.postpone();
        var sure = new ConfirmDialog(
                getTranslation("calendars.leave.title"),
                getTranslation("calendars.leave.text"),
                getTranslation("calendars.leave.do"),
                leave -> waiting.proceed(),
                getTranslation("calendars.leave.stay"),
                stay -> waiting.cancel());
        sure.open();
    }

    @Override
    public String getPageTitle() {
        return title.getText();
    }

    private boolean isNew() {
        return read.version() == 0;
    }

    private void show(CalendarDetails calendar) {
        read = calendar;
        changed = false;
        tried = false;
        title.setText(isNew() ? getTranslation("calendars.new") : calendar.title(getLocale()));
        back.setHref(isNew() ? "calendars" : "calendars?show=" + calendar.key());
        delete.setVisible(!isNew());
        form.show(calendar);
        state.setText(getTranslation(isNew() ? "calendars.state.new" : "calendars.state.recount"));
        state.removeClassName("failure");
        showMonth();
    }

    /** After each change: the month follows, and what is wrong with the hours is told at once. */
    private void follow() {
        changed = true;
        outcome.clear();
        showMonth();
        tell(drafts.problems(form, form.typed(read), tried));
    }

    private void showMonth() {
        var typed = form.typed(read);
        month.show(
                Months.of(typed, calendars, UI.getCurrent()), typed.definition().zone());
    }

    /** Tells the problems; true when there are none. */
    private boolean tell(List<CalendarProblem> problems) {
        var names = form.tell(problems);
        state.setClassName("failure", !names.isEmpty());
        if (names.isEmpty()) {
            state.setText(getTranslation("calendars.state.changed"));
        } else {
            var named = String.join(getTranslation("calendars.state.between"), names);
            state.setText(getTranslation("calendars.state.problems", names.size(), named));
        }
        return problems.isEmpty();
    }

    private void save() {
        tried = true;
        outcome.clear();
        var typed = form.typed(read);
        if (!tell(drafts.problems(form, typed, true))) {
            form.focusFirstProblem();
            return;
        }
        try {
            var before = calendars.details(typed.key());
            saved(before.orElse(null), drafts.save(typed, read));
        } catch (CalendarRefused refused) {
            refused(refused);
        }
    }

    private void saved(@Nullable CalendarDetails before, CalendarDetails saved) {
        show(saved);
        Notice.done(getTranslation("calendars.saved"));
        if (before == null) {
            UI.getCurrent().navigate("calendars/" + saved.key());
        } else if (!before.definition().equals(saved.definition())
                || !before.feedDates().equals(saved.feedDates())) {
            // another title alone moves no due date
            outcome.done(
                    getTranslation("calendars.saved.recount"),
                    new Anchor("service-levels", getTranslation("calendars.saved.watch")));
        }
    }

    private void refused(CalendarRefused refused) {
        tell(refused.problems());
        form.focusFirstProblem();
        var others = new ArrayList<String>();
        for (var problem : refused.problems()) {
            if (problem.field().equals("version")) {
                outcome.refused(sentence(problem), again());
                return;
            }
            if (!form.hasPlaceFor(problem)) {
                others.add(sentence(problem));
            }
        }
        if (!others.isEmpty()) {
            outcome.refused(String.join(" ", others));
        }
    }

    private String sentence(CalendarProblem problem) {
        return getTranslation(problem.message(), problem.arguments().toArray());
    }

    private Component again() {
        var again = new Button(getTranslation("calendars.read-again"), click -> {
            outcome.clear();
            calendars.details(read.key()).ifPresentOrElse(this::show, this::goToList);
        });
        again.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return again;
    }

    private void readFeed() {
        try {
            var found = drafts.readFeed(form.typed(read), read);
            read = found;
            if (found.feed() != null && found.feed().equals(form.feed().address()) && !isNew()) {
                form.showFeed(found);
            } else {
                form.feed().showFound(found.feedDates().size());
            }
            showMonth();
        } catch (CalendarRefused refused) {
            refused(refused);
        } finally {
            form.feed().ready();
        }
    }

    private void askDelete() {
        var sure = new ConfirmDialog();
        sure.setHeader(getTranslation("calendars.delete.title", read.title(getLocale())));
        sure.setText(getTranslation("calendars.delete.text"));
        sure.setCancelable(true);
        sure.setCancelText(getTranslation("calendars.delete.keep"));
        sure.setConfirmText(getTranslation("calendars.delete"));
        sure.setConfirmButtonTheme("error primary");
        sure.addConfirmListener(confirmed -> delete());
        sure.open();
    }

    private void delete() {
        try {
            drafts.delete(read.key());
            Notice.done(getTranslation("calendars.deleted"));
            goToList();
        } catch (CalendarRefused refused) {
            outcome.refused(sentence(refused.problems().get(0)));
        }
    }

    private void goToList() {
        changed = false;
        UI.getCurrent().navigate("calendars");
    }

    private Component footer() {
        var save = new Button(getTranslation("shell.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
        save.getElement().setAttribute("title", getTranslation("calendars.save.key"));
        delete.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        state.addClassName("state");
        state.getElement().setAttribute("role", "status");
        var footer = new Div(save, state, delete);
        footer.addClassName("footer");
        return footer;
    }
}
