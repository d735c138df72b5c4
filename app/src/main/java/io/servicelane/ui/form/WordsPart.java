package io.servicelane.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import io.servicelane.form.FormScope;
import io.servicelane.form.WordsField;

/** Words to read between the questions. */
class WordsPart implements FormPart {

    private final WordsField field;
    private final Drawing drawing;
    private final Div frame = new Div();
    private String shown = "";

    WordsPart(WordsField field, Drawing drawing) {
        this.field = field;
        this.drawing = drawing;
        frame.addClassName("form-words");
    }

    @Override
    public Component component() {
        return frame;
    }

    @Override
    public void refresh(FormScope scope) {
        frame.setVisible(!field.hidden(scope));
        var words = field.words().in(drawing.locale(), scope);
        if (!words.equals(shown)) {
            shown = words;
            var html = field.html() ? SafeWords.html(words) : SafeWords.markdown(words);
            frame.removeAll();
            frame.add(new Html("<div>" + html + "</div>"));
        }
    }
}
