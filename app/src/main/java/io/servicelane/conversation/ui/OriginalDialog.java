package io.servicelane.conversation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import io.servicelane.conversation.QuarantineDesk.Quarantined;
import io.servicelane.ui.Moments;

/** A message as it came, as text, with the reason why it was not taken. */
class OriginalDialog extends Dialog {

    private final Button retry = new Button(getTranslation("quarantine.retry"));
    private final Button discard = new Button(getTranslation("quarantine.discard"));
    private boolean sure;

    OriginalDialog(Quarantined held, String original, Moments moments) {
        setHeaderTitle(held.summary().isBlank() ? getTranslation("quarantine.unknown") : held.summary());
        setWidth("48rem");
        var since = new Span(getTranslation("channel." + held.channel().key()) + " · " + held.account() + " · "
                + moments.full(held.at()));
        since.addClassName("quiet");
        var reason = new Paragraph(held.reason());
        reason.addClassName("failure");
        var words = new Pre(original);
        words.getElement().setAttribute("tabindex", "0");
        add(since, reason, words);

        retry.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(discard, new Button(getTranslation("shell.close"), click -> close()), retry);
    }

    void onRetry(Runnable act) {
        retry.addClickListener(click -> act.run());
    }

    /** Asks twice: the first click only changes the words on the button. */
    void onDiscard(Runnable act) {
        discard.addClickListener(click -> {
            if (sure) {
                act.run();
            } else {
                sure = true;
                discard.setText(getTranslation("quarantine.discard.sure"));
            }
        });
    }
}
