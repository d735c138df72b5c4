package io.servicelane.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import java.util.function.Consumer;

/** How wide the viewer's screen is, as far as lists must know: a phone shows cards instead of columns. */
public final class Screen {

    private static final int NARROW = 800;

    private Screen() {}

    /** Keeps what the browser says about itself for all later screens of the session. */
    public static void learn(UI ui, ExtendedClientDetails browser) {
        ui.getSession().setAttribute(Screen.class.getName(), browser.getWindowInnerWidth());
    }

    /** Whether it is a phone's width; not, as long as nobody knows. */
    public static boolean isNarrow() {
        var width = UI.getCurrent().getSession().getAttribute(Screen.class.getName());
        return width instanceof Integer known && known <= NARROW;
    }

    /** Tells the component's layout now and whenever the window crosses the limit, while the component is shown. */
    public static void follow(Component component, Consumer<Boolean> layout) {
        layout.accept(isNarrow());
        component.addAttachListener(attach -> {
            var page = attach.getUI().getPage();
            var listening = page.addBrowserWindowResizeListener(resized -> {
                var before = isNarrow();
                attach.getUI().getSession().setAttribute(Screen.class.getName(), resized.getWidth());
                if (before != isNarrow()) {
                    layout.accept(isNarrow());
                }
            });
            component.addDetachListener(detach -> {
                detach.unregisterListener();
                listening.remove();
            });
        });
    }
}
