package io.servicelane.notification.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.servicelane.notification.NoticeChanges;
import io.servicelane.notification.NoticeLine;
import io.servicelane.notification.NoticeWords;
import io.servicelane.notification.Notices;
import io.servicelane.team.Viewers;
import io.servicelane.ui.EmptyState;
import io.servicelane.ui.LivePulse;
import io.servicelane.ui.Moments;
import io.servicelane.ui.Notice;
import io.servicelane.ui.Places;
import io.servicelane.ui.RowGrid;
import io.servicelane.ui.Slice;
import jakarta.annotation.security.PermitAll;
import org.springframework.scheduling.TaskScheduler;

/** What the desk told whoever looks, newest first, always as it is now. */
@Route(NoticesView.PATH)
@PermitAll
class NoticesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "notices";

    private static final String SENTENCE = "<span class='subject ${item.look}'>${item.sentence}"
            + "<span class='visually-hidden'>${item.unread}</span></span>";

    private final transient Notices notices;
    private final transient NoticeChanges changes;
    private final transient NoticeWords words;
    private final transient Viewers viewers;
    private final transient Moments moments;
    private final transient LivePulse pulse;
    private final RowGrid<NoticeLine> rows = new RowGrid<>(NoticeLine::id, this::nothingTold);
    private final Button readAll;

    NoticesView(
            Notices notices,
            NoticeChanges changes,
            NoticeWords words,
            Viewers viewers,
            Moments moments,
            TaskScheduler scheduler) {
        this.notices = notices;
        this.changes = changes;
        this.words = words;
        this.viewers = viewers;
        this.moments = moments;
        pulse = new LivePulse(scheduler, this, this::readAgain);
        readAll = new Button(getTranslation("notice.read-all"), VaadinIcon.CHECK.create(), click -> markAllRead());
        readAll.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        draw();
        var header = new Div(new H1(getTranslation("nav.notices")), readAll);
        header.addClassName("view-header");
        addClassNames("view", "full", "notices");
        add(header, rows);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        rows.read((after, atMost) -> {
            var page = notices.of(viewers.current(), after, atMost);
            return new Slice<>(page.items(), page.next());
        });
        showWhatIsLeft();
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var subscription = changes.subscribe(viewers.current().username(), pulse::beat);
        addDetachListener(detach -> {
            subscription.run();
            detach.unregisterListener();
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.notices");
    }

    private void draw() {
        rows.column(getTranslation("notice.column.what"), row(SENTENCE))
                .setWidth("16rem")
                .setFlexGrow(1);
        rows.column(getTranslation("column.number"), row("<span class='mono'>${item.number}</span>"))
                .setWidth("7rem");
        rows.column(getTranslation("column.subject"), row("${item.subject}"))
                .setWidth("16rem")
                .setFlexGrow(1);
        rows.column(
                        getTranslation("notice.column.at"),
                        row("<span class='mono' title='${item.atFull}'>${item.at}</span>"))
                .setWidth("8.5rem");
        rows.card(row("<div class='row-card'><span class='top'><span class='mono'>${item.number}</span>"
                + "<span class='end'>${item.at}</span></span>" + SENTENCE
                + "<span class='below'>${item.subject}</span></div>"));
        rows.onOpen(this::open);
    }

    private LitRenderer<NoticeLine> row(String template) {
        return LitRenderer.<NoticeLine>of(template)
                .withProperty("look", notice -> notice.read() ? "read" : "unread " + tone(notice))
                .withProperty("unread", notice -> notice.read() ? "" : getTranslation("notice.unread.one"))
                .withProperty("sentence", notice -> words.sentence(notice, getLocale()))
                .withProperty(
                        "number",
                        notice ->
                                notice.request() == null ? "" : notice.request().value())
                .withProperty("subject", notice -> notice.subject() == null ? "" : notice.subject())
                .withProperty("at", notice -> moments.at(notice.at()))
                .withProperty("atFull", notice -> moments.full(notice.at()));
    }

    private static String tone(NoticeLine notice) {
        return "at-risk".equals(notice.about()) ? "attention" : "alarm";
    }

    private void open(NoticeLine notice) {
        notices.read(viewers.current(), notice.id());
        if (notice.request() == null) {
            readAgain();
        } else {
            UI.getCurrent().navigate(Places.request(notice.request()));
        }
    }

    private void markAllRead() {
        rows.rows().stream().mapToLong(NoticeLine::id).max().ifPresent(newest -> {
            notices.readUpTo(viewers.current(), newest);
            Notice.done(getTranslation("notice.all-read"));
        });
        readAgain();
    }

    private void readAgain() {
        rows.readAgain();
        showWhatIsLeft();
    }

    private void showWhatIsLeft() {
        readAll.setVisible(notices.unread(viewers.current()) > 0);
    }

    private Component nothingTold() {
        return new EmptyState(
                VaadinIcon.BELL_O, getTranslation("notice.none.title"), getTranslation("notice.none.text"));
    }
}
