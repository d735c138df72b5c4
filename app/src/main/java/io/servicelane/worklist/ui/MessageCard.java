package io.servicelane.worklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.servicelane.conversation.Direction;
import io.servicelane.conversation.TimelineEntry;
import io.servicelane.ui.Badge;
import io.servicelane.ui.Badge.Tone;
import io.servicelane.ui.Colleagues;
import io.servicelane.ui.Marks;
import io.servicelane.ui.Moments;
import java.util.Locale;

/** A message or note on the timeline: plain words first, the original look only on demand and in a closed box. */
class MessageCard extends Article {

    private final transient TimelineEntry message;

    MessageCard(TimelineEntry message, String customerName, Colleagues colleagues, Moments moments) {
        this.message = message;
        addClassNames("message", message.direction().name().toLowerCase(Locale.ROOT));
        add(head(customerName, colleagues, moments));
        if (message.direction() != Direction.NOTE
                && message.subject() != null
                && message.channel().key().equals("email")) {
            var subject = new Div(message.subject());
            subject.addClassName("message-subject");
            add(subject);
        }
        var words = new Div(message.text());
        words.addClassName("words");
        add(words);
        if (message.html() != null) {
            add(original(message.html()));
        }
        if (!message.attachments().isEmpty()) {
            var files = new Div();
            files.addClassName("files");
            message.attachments().forEach(file -> files.add(file(file)));
            add(files);
        }
        if (message.original()) {
            var source =
                    new Anchor("attachments/originals/" + message.id(), getTranslation("message.download-original"));
            source.setRouterIgnore(true);
            source.addClassNames("original", "quiet");
            add(source);
        }
        if ("FAILED".equals(message.status())) {
            var why = new Div(getTranslation(
                    "message.failed-because",
                    message.statusReason() == null ? getTranslation("message.no-reason") : message.statusReason(),
                    message.statusCode() == null ? "–" : message.statusCode()));
            why.addClassName("failure");
            add(why);
        }
    }

    private Component head(String customerName, Colleagues colleagues, Moments moments) {
        var icon = message.direction() == Direction.NOTE
                ? VaadinIcon.NOTEBOOK.create()
                : new Icon(Marks.channelIcon(message.channel()));
        icon.getElement().setAttribute("aria-hidden", "true");
        var who = new Span(
                switch (message.direction()) {
                    case IN -> customerName;
                    case OUT, NOTE -> message.author() == null
                            ? getTranslation("message.desk")
                            : colleagues.name(message.author());
                });
        who.addClassName("who");
        var how = new Span(
                message.direction() == Direction.NOTE
                        ? getTranslation("message.note")
                        : getTranslation("channel." + message.channel().key()));
        how.addClassName("quiet");
        var at = new Span(moments.at(message.at()));
        at.addClassNames("quiet", "end");
        at.setTitle(moments.full(message.at()));
        var head = new Div(icon, who, how);
        if (message.automatic()) {
            head.add(new Badge(getTranslation("message.automatic"), Tone.QUIET));
        }
        if (message.direction() == Direction.OUT) {
            head.add(new Badge(getTranslation("delivery." + message.status()), tone()));
        }
        head.add(at);
        head.addClassName("head");
        return head;
    }

    private Tone tone() {
        return switch (message.status()) {
            case "FAILED" -> Tone.ALARM;
            case "DELIVERED", "READ" -> Tone.GOOD;
            default -> Tone.QUIET;
        };
    }

    private Component original(String html) {
        var box = new Div();
        var show = new Button(getTranslation("message.show-original"));
        show.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        show.getElement().setAttribute("aria-expanded", "false");
        show.addClickListener(click -> {
            var opened = box.getComponentCount() > 1;
            if (opened) {
                box.remove(box.getComponentAt(1));
            } else {
                box.add(frame(html));
            }
            show.setText(getTranslation(opened ? "message.show-original" : "message.hide-original"));
            show.getElement().setAttribute("aria-expanded", String.valueOf(!opened));
        });
        box.add(show);
        return box;
    }

    /** No scripts, no forms, no origin: what is inside cannot reach the desk. */
    private IFrame frame(String html) {
        var frame = new IFrame();
        // setSandbox() leaves the attribute away when nothing is allowed; and it must be there before the content
        frame.getElement().setAttribute("sandbox", "");
        frame.getElement()
                .executeJs(
                        "this.setAttribute('sandbox', ''); this.srcdoc = $0",
                        "<base target=_blank><style>body{font:14px system-ui;margin:12px;overflow-wrap:anywhere}"
                                + "img{max-width:100%}</style>" + html);
        frame.setTitle(getTranslation("message.original-title"));
        return frame;
    }

    private Component file(TimelineEntry.File file) {
        if (!file.available()) {
            var waiting = new Span(
                    VaadinIcon.HOURGLASS.create(), new Span(file.name()), new Span(getTranslation("file.waiting")));
            waiting.addClassNames("file", "quiet");
            return waiting;
        }
        var link = new Anchor("attachments/" + file.id(), "");
        link.setRouterIgnore(true);
        link.setTarget(AnchorTarget.BLANK);
        link.addClassName("file");
        if (file.contentType().matches("image/(png|jpe?g|gif|webp)")) {
            link.add(new Image("attachments/" + file.id(), ""));
        } else {
            link.add(VaadinIcon.PAPERCLIP.create());
        }
        var size = new Span(size(file.size()));
        size.addClassName("quiet");
        link.add(new Span(file.name()), size);
        return link;
    }

    private static String size(long bytes) {
        return bytes < 1024 * 1024
                ? "%d kB".formatted(Math.max(1, bytes / 1024))
                : "%.1f MB".formatted(bytes / 1048576.0);
    }
}
