package io.servicelane.ui.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.menu.MenuConfiguration;

/** The keys that spare the mouse. */
class KeysDialog extends Dialog {

    private final DescriptionList keys = new DescriptionList();

    KeysDialog() {
        setHeaderTitle(getTranslation("keys.title"));
        addClassName("keys-dialog");
        keys.addClassName("keys");
        MenuConfiguration.getMenuEntries()
                .forEach(entry -> explain(
                        "g " + getTranslation(entry.title() + ".go"),
                        getTranslation("keys.go", getTranslation(entry.title()))));
        explain("/", getTranslation("keys.search"));
        explain("↑ ↓", getTranslation("keys.rows"));
        explain("Enter", getTranslation("keys.open"));
        explain("c", getTranslation("keys.claim"));
        explain("r", getTranslation("keys.reply"));
        explain("?", getTranslation("keys.help"));
        explain("Esc", getTranslation("keys.close"));
        add(keys);
        getFooter().add(new Button(getTranslation("shell.close"), click -> close()));
    }

    private void explain(String key, String meaning) {
        var caps = new Span();
        for (var stroke : key.split(" ")) {
            var cap = new Span(stroke);
            cap.addClassName("key");
            caps.add(cap);
        }
        keys.add(new Term(caps), new Description(meaning));
    }
}
