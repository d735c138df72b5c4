package io.servicelane.worklist.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import io.servicelane.catalog.RequestType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What may be asked of the desk, to choose one. */
class TypeCards extends Div {

    private final transient Map<RequestType, NativeButton> cards = new LinkedHashMap<>();
    private final transient Consumer<RequestType> chosen;
    private transient @Nullable RequestType choice;

    TypeCards(List<RequestType> types, Consumer<RequestType> chosen) {
        this.chosen = chosen;
        addClassName("type-cards");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("new.type"));
        types.forEach(type -> cards.put(type, card(type)));
    }

    private NativeButton card(RequestType type) {
        var icon = new Icon("vaadin", type.icon());
        icon.getElement().setAttribute("aria-hidden", "true");
        var card = new NativeButton("", click -> choose(type));
        card.add(icon, new Span(type.title(getLocale())));
        card.getElement().setAttribute("type", "button");
        card.getElement().setAttribute("aria-pressed", "false");
        card.getElement().setAttribute("data-type", type.key());
        add(card);
        return card;
    }

    /** Chooses the type and tells so. */
    void choose(RequestType type) {
        choice = type;
        cards.forEach((known, card) -> card.getElement().setAttribute("aria-pressed", String.valueOf(known == type)));
        setInvalid(false);
        chosen.accept(type);
    }

    Optional<RequestType> choice() {
        return Optional.ofNullable(choice);
    }

    /** Shows that a choice is missing and goes there. */
    void ask() {
        setInvalid(true);
        cards.values().stream().findFirst().ifPresent(NativeButton::focus);
    }

    private void setInvalid(boolean invalid) {
        setClassName("invalid", invalid);
    }
}
