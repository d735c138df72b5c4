package io.servicelane.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.Locale;

/** Who is signed in, the language of the screens, the keys, the tokens, and the way out. */
class PersonMenu extends MenuBar {

    PersonMenu(Person person) {
        addClassName("person-menu");
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        var avatar = new Avatar(person.name());
        avatar.getElement().setAttribute("aria-hidden", "true");
        var name = new Span(person.name());
        name.addClassName("name");
        var label = new Div(avatar, name);
        label.addClassName("who");
        var root = addItem(label);
        root.setAriaLabel(getTranslation("shell.person", person.name()));
        fill(root.getSubMenu(), person);
    }

    private void fill(SubMenu menu, Person person) {
        addLanguage(menu, person, Locale.ENGLISH, "English");
        addLanguage(menu, person, Locale.SIMPLIFIED_CHINESE, "简体中文");
        menu.addSeparator();
        menu.addItem(getTranslation("shell.keys"), click -> new KeysDialog().open());
        menu.addItem(getTranslation("tokens.title"), click -> UI.getCurrent().navigate("tokens"));
        menu.addSeparator();
        menu.addItem(getTranslation("shell.sign-out"), click -> person.signOut());
    }

    private void addLanguage(SubMenu menu, Person person, Locale language, String name) {
        var item = menu.addItem(name, click -> {
            person.choose(language);
            UI.getCurrent().getPage().reload();
        });
        item.setCheckable(true);
        item.setChecked(language.getLanguage().equals(getLocale().getLanguage()));
        item.getElement().setAttribute("lang", language.toLanguageTag());
    }
}
