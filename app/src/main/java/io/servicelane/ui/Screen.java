package io.servicelane.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** How wide the viewer's screen is, as far as lists must know: a phone shows cards instead of columns. */
public final class Screen {

    private static final int NARROW = 800;

    private Screen() {}

    /** Keeps what the browser says about itself for all later screens of the session, and tells those that are shown. */
    public static void learn(UI ui, ExtendedClientDetails browser) {
        ui.getSession().setAttribute(Screen.class.getName(), browser.getWindowInnerWidth());
        ComponentUtil.fireEvent(ui, new Learned(ui));
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
            var ui = attach.getUI();
            var wasNarrow = new AtomicBoolean(isNarrow());
            layout.accept(wasNarrow.get());
            var learning = ComponentUtil.addListener(ui, Learned.class, learned -> {
                if (wasNarrow.getAndSet(isNarrow()) != isNarrow()) {
                    layout.accept(isNarrow());
                }
            });
            var resizing = ui.getPage().addBrowserWindowResizeListener(resized -> {
                ui.getSession().setAttribute(Screen.class.getName(), resized.getWidth());
                ComponentUtil.fireEvent(ui, new Learned(ui));
            });
            component.addDetachListener(detach -> {
                detach.unregisterListener();
                learning.remove();
                resizing.remove();
            });
        });
    }

    /** The width of the window is known anew. */
    private static class Learned extends ComponentEvent<UI> {

        private static final long serialVersionUID = 1;

        Learned(UI ui) {
            super(ui, false);
        }
    }
}
