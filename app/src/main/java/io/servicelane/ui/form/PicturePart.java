package io.servicelane.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Image;
import io.servicelane.form.FormScope;
import io.servicelane.form.PictureField;
import java.util.regex.Pattern;

/** A picture from the desk itself or from within the form; others show their description only. */
class PicturePart implements FormPart {

    private static final Pattern OURS =
            Pattern.compile("/(?![/\\\\]).*|data:image/(png|jpeg|gif|webp|svg\\+xml)[;,].*", Pattern.DOTALL);

    private final PictureField field;
    private final Drawing drawing;
    private final Image image = new Image();

    PicturePart(PictureField field, Drawing drawing) {
        this.field = field;
        this.drawing = drawing;
        image.addClassName("form-picture");
    }

    @Override
    public Component component() {
        return image;
    }

    @Override
    public void refresh(FormScope scope) {
        image.setVisible(!field.hidden(scope));
        image.setAlt(field.description().in(drawing.locale(), scope));
        var source = field.source().in(drawing.locale(), scope);
        image.setSrc(OURS.matcher(source).matches() ? source : "data:,");
    }
}
