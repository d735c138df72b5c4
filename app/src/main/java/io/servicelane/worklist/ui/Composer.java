package io.servicelane.worklist.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import io.servicelane.channel.Channel;
import io.servicelane.channel.InboundMessage.Attachment;
import io.servicelane.conversation.Conversations;
import io.servicelane.ui.Marks;
import io.servicelane.ui.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where one writes: to the customer by a channel that reaches them, or a note among ourselves. */
class Composer extends Div {

    private static final int LONGEST = 10_000;
    private static final int LARGEST_FILE = 10 * 1024 * 1024;

    private final transient Conversations conversations;
    private final transient Runnable written;
    private final Div ways = new Div();
    private final Span hint = new Span();
    private final TextArea words = new TextArea();
    private final Button send = new Button();
    private final transient List<Attachment> files = new ArrayList<>();
    private final Upload upload = new Upload(UploadHandler.inMemory(
            (about, content) -> files.add(new Attachment(about.fileName(), about.contentType(), null, content))));
    private transient @Nullable RequestFolder folder;
    private transient Optional<Channel> way = Optional.empty();
    private transient List<Channel> offered = List.of();

    Composer(Conversations conversations, Runnable written) {
        this.conversations = conversations;
        this.written = written;
        addClassName("composer");
        ways.addClassName("ways");
        ways.getElement().setAttribute("role", "radiogroup");
        ways.getElement().setAttribute("aria-label", getTranslation("composer.way"));
        words.setWidthFull();
        words.setMinRows(3);
        words.setMaxRows(10);
        words.setMaxLength(LONGEST);
        words.getElement().setAttribute("data-key", "reply");
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.addClickListener(click -> send());
        Shortcuts.addShortcutListener(words, this::send, Key.ENTER, KeyModifier.CONTROL)
                .listenOn(words)
                .resetFocusOnActiveElement();
        hint.addClassName("quiet");
        upload.setDropAllowed(true);
        upload.setMaxFiles(5);
        upload.setMaxFileSize(LARGEST_FILE);
        upload.setUploadButton(attach());
        upload.setDropLabel(new Span());
        upload.setDropLabelIcon(new Span());
        upload.addFileRemovedListener(gone -> files.removeIf(file -> file.name().equals(gone.getFileName())));
        upload.addFileRejectedListener(refused -> Notice.refusal(getTranslation("composer.file-refused")));
        var foot = new Div(upload, hint, send);
        foot.addClassName("foot");
        add(ways, words, foot);
    }

    /** Offers the ways the customer can be reached now; what is being written stays. */
    void show(RequestFolder current) {
        setVisible(current.mayChange());
        if (folder == null || !offered.equals(current.waysToReply())) {
            offered = current.waysToReply();
            way = offered.stream().findFirst();
            drawWays();
        }
        folder = current;
    }

    private void drawWays() {
        ways.removeAll();
        offered.forEach(channel -> ways.add(choice(Optional.of(channel))));
        ways.add(choice(Optional.empty()));
        choose(way);
    }

    private Button choice(Optional<Channel> channel) {
        var icon = channel.map(known -> new Icon(Marks.channelIcon(known))).orElseGet(VaadinIcon.NOTEBOOK::create);
        var choice = new Button(word("composer.by.", channel), icon, click -> {
            choose(channel);
            words.focus();
        });
        choice.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        choice.getElement().setAttribute("role", "radio");
        choice.setId("way-" + channel.map(Channel::key).orElse("note"));
        return choice;
    }

    private void choose(Optional<Channel> channel) {
        way = channel;
        var id = "way-" + channel.map(Channel::key).orElse("note");
        ways.getChildren().forEach(choice -> choice.getElement()
                .setAttribute(
                        "aria-checked",
                        String.valueOf(choice.getId().filter(id::equals).isPresent())));
        setClassName("note", channel.isEmpty());
        words.setPlaceholder(word("composer.prompt.", channel));
        words.getElement().setAttribute("aria-label", word("composer.prompt.", channel));
        send.setText(word("composer.send.", channel));
        hint.setText(offered.isEmpty() ? getTranslation("composer.no-way") : getTranslation("composer.keys"));
        upload.setVisible(channel.filter(Channel.EMAIL::equals).isPresent());
    }

    private void send() {
        var text = words.getValue().strip();
        if (folder == null || text.isEmpty()) {
            words.focus();
            return;
        }
        var number = folder.request().number();
        if (way.isPresent()) {
            var attached = way.get() == Channel.EMAIL ? List.copyOf(files) : List.<Attachment>of();
            conversations.reply(folder.viewer(), number, way.get(), text, attached);
        } else {
            conversations.note(folder.viewer(), number, text);
        }
        Notice.done(word("composer.done.", way));
        words.clear();
        files.clear();
        upload.clearFileList();
        written.run();
    }

    private Button attach() {
        var attach = new Button(VaadinIcon.PAPERCLIP.create());
        attach.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        attach.setAriaLabel(getTranslation("composer.attach"));
        attach.setTooltipText(getTranslation("composer.attach"));
        return attach;
    }

    private String word(String prefix, Optional<Channel> channel) {
        return getTranslation(prefix + channel.map(Channel::key).orElse("note"));
    }
}
