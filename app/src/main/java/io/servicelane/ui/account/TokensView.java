package io.servicelane.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.servicelane.security.AccessToken;
import io.servicelane.security.AccessTokens;
import io.servicelane.security.SignedIn;
import io.servicelane.ui.Badge;
import io.servicelane.ui.EmptyState;
import io.servicelane.ui.Moments;
import io.servicelane.ui.Notice;
import io.servicelane.ui.RowGrid;
import io.servicelane.ui.Slice;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;

/** What one's own programs show instead of a password. There are never more than a page of them. */
@Route("tokens")
@StyleSheet("context://servicelane/account.css")
@PermitAll
class TokensView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient AccessTokens tokens;
    private final transient SignedIn signedIn;
    private final transient Moments moments;
    private final RowGrid<AccessToken> rows = new RowGrid<>(AccessToken::id, this::none);

    TokensView(AccessTokens tokens, SignedIn signedIn, Moments moments) {
        this.tokens = tokens;
        this.signedIn = signedIn;
        this.moments = moments;
        rows.column(getTranslation("tokens.name"), new ComponentRenderer<>(this::name))
                .setFlexGrow(1)
                .setWidth("12rem");
        rows.column(getTranslation("tokens.created"), moment(AccessToken::createdAt))
                .setWidth("9rem");
        rows.column(getTranslation("tokens.used"), new ComponentRenderer<>(this::used))
                .setWidth("9rem");
        rows.column(getTranslation("tokens.expires"), new ComponentRenderer<>(this::expires))
                .setWidth("11rem");
        rows.column("", new ComponentRenderer<>(this::revoke)).setWidth("8rem");
        rows.card(new ComponentRenderer<>(token -> {
            var facts = new Span(
                    new Span(getTranslation("tokens.expires") + " "),
                    expires(token),
                    new Span(" · " + getTranslation("tokens.used") + " "),
                    used(token));
            facts.addClassName("below");
            var card = new Div(new Div(name(token), facts), revoke(token));
            card.addClassName("row-card");
            return card;
        }));
        var make = new Button(getTranslation("tokens.make"), VaadinIcon.PLUS.create(), click -> make());
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var header = new Div(new H1(getTranslation("tokens.title")), make);
        header.addClassName("view-header");
        var lead = new Paragraph(getTranslation("tokens.text"));
        lead.addClassName("lead");
        addClassNames("view", "full", "tokens");
        add(header, lead, rows);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        rows.read((after, atMost) -> new Slice<>(tokens.of(signedIn.username()), null));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("tokens.title");
    }

    private void make() {
        if (tokens.isFull(signedIn.username())) {
            Notice.refusal(getTranslation("api.tokens-most", AccessTokens.MOST));
            return;
        }
        new TokenDialog((name, days) -> {
                    var made = tokens.create(signedIn.username(), name, days);
                    rows.readAgain();
                    return made.token();
                })
                .open();
    }

    private Component name(AccessToken token) {
        var name = new Span(token.name());
        name.addClassName("subject");
        name.setTitle(token.name());
        return name;
    }

    private Component used(AccessToken token) {
        var last = token.lastUsedAt();
        return last == null ? new Span(getTranslation("tokens.never")) : when(last);
    }

    private Component expires(AccessToken token) {
        return tokens.isExpired(token)
                ? new Badge(getTranslation("tokens.expired"), Badge.Tone.ATTENTION)
                : when(token.expiresAt());
    }

    private ComponentRenderer<Component, AccessToken> moment(SerializableFunction<AccessToken, Instant> of) {
        return new ComponentRenderer<>(token -> when(of.apply(token)));
    }

    private Component when(Instant moment) {
        var shown = new Span(moments.at(moment));
        shown.setTitle(moments.full(moment));
        return shown;
    }

    private Component revoke(AccessToken token) {
        var revoke = new Button(getTranslation("tokens.revoke"), click -> ask(token));
        revoke.setAriaLabel(getTranslation("tokens.revoke.of", token.name()));
        return revoke;
    }

    void ask(AccessToken token) {
        var sure = new ConfirmDialog();
        sure.setHeader(getTranslation("tokens.revoke.title", token.name()));
        sure.setText(getTranslation("tokens.revoke.text"));
        sure.setCancelable(true);
        sure.setCancelText(getTranslation("shell.cancel"));
        sure.setConfirmText(getTranslation("tokens.revoke"));
        sure.setConfirmButtonTheme("error primary");
        sure.addConfirmListener(confirmed -> {
            tokens.revoke(signedIn.username(), token.id());
            Notice.done(getTranslation("tokens.revoke.done", token.name()));
            rows.readAgain();
        });
        sure.open();
    }

    private Component none() {
        return new EmptyState(VaadinIcon.KEY, getTranslation("tokens.none.title"), getTranslation("tokens.none.text"));
    }
}
