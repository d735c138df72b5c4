package io.servicelane.ui.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import io.servicelane.ui.RailPart;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The frame around every screen: navigation at the side, on a phone at the bottom; the view beside it. */
@Layout
@PermitAll
@JsModule("context://servicelane/keys.js")
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final Navigation navigation;
    private final Main content = new Main();

    MainLayout(Person person, List<RailPart> parts) {
        navigation = new Navigation(person);
        addClassName("shell");
        content.setId("content");
        content.getElement().setAttribute("tabindex", "-1");

        var home = new Anchor("", Brand.mark());
        home.addClassName("home");
        home.setAriaLabel(getTranslation("shell.home"));
        var rail = new Aside(home, new Nav(navigation));
        rail.addClassName("rail");
        parts.forEach(part -> rail.add(part.create()));
        rail.add(help(), new PersonMenu(person));
        add(skipLink(), rail, content);
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement view) {
        if (view != null) {
            content.getElement().appendChild(view.getElement());
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        navigation.markCurrent(event.getLocation().getPath());
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        ViewerZone.learn(attach.getUI());
    }

    private Component help() {
        var help = new Button(
                getTranslation("shell.keys"), VaadinIcon.KEYBOARD.create(), click -> new KeysDialog().open());
        help.addClassName("help");
        help.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        help.getElement().setAttribute("data-key", "keys");
        return help;
    }

    private Component skipLink() {
        var skip = new Anchor("#content", getTranslation("shell.skip"));
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        return skip;
    }
}
