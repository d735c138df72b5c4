package io.servicelane.ui.account;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.servicelane.security.AccessTokens;
import io.servicelane.ui.Notice;

/** Asks what a token is for and how long it is good, then shows it, once. */
class TokenDialog extends Dialog {

    private final TextField name = new TextField(getTranslation("tokens.name"));
    private final Select<Integer> days = new Select<>();

    TokenDialog(Maker maker) {
        setHeaderTitle(getTranslation("tokens.make"));
        setWidth("30rem");
        addClassName("token-dialog");
        name.setWidthFull();
        name.setRequired(true);
        name.setMaxLength(AccessTokens.LONGEST_NAME);
        name.setHelperText(getTranslation("tokens.name.hint"));
        name.setErrorMessage(getTranslation("tokens.name.missing"));
        name.setAutofocus(true);
        days.setLabel(getTranslation("tokens.days"));
        days.setItems(30, AccessTokens.DEFAULT_DAYS, AccessTokens.LONGEST_DAYS);
        days.setItemLabelGenerator(many -> getTranslation("tokens.days.many", many));
        days.setValue(AccessTokens.DEFAULT_DAYS);
        add(name, days);

        var make = new Button(getTranslation("tokens.make.do"), click -> {
            name.setInvalid(name.getValue().isBlank());
            if (!name.isInvalid()) {
                show(maker.make(name.getValue().strip(), days.getValue()));
            }
        });
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        make.addClickShortcut(Key.ENTER).listenOn(this);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), make);
    }

    /** A click beside it or Escape would lose what cannot be had again. */
    private void show(String token) {
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        removeAll();
        getFooter().removeAll();
        setHeaderTitle(getTranslation("tokens.made"));
        var shown = new TextField(getTranslation("tokens.token"));
        shown.setValue(token);
        shown.setReadOnly(true);
        shown.setAutoselect(true);
        shown.setWidthFull();
        var copy = new Button(getTranslation("tokens.copy"), VaadinIcon.COPY.create());
        copy.addClickListener(click -> shown.getElement()
                .executeJs("if (navigator.clipboard) {"
                        + " return navigator.clipboard.writeText(this.value).then(() => true, () => false); }"
                        + " this.inputElement.select(); return document.execCommand('copy')")
                .then(Boolean.class, done -> {
                    if (done) {
                        Notice.done(getTranslation("tokens.copied"));
                    } else {
                        Notice.refusal(getTranslation("tokens.copy.refused"));
                    }
                }));
        var line = new Div(shown, copy);
        line.addClassName("token-line");
        add(new Paragraph(getTranslation("tokens.made.text")), line);
        var ready = new Button(getTranslation("tokens.made.done"), click -> close());
        ready.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(ready);
        shown.focus();
    }

    /** Makes a token and answers what programs show. */
    @FunctionalInterface
    interface Maker {

        String make(String name, int days);
    }
}
