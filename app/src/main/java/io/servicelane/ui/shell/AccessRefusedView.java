package io.servicelane.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.servicelane.ui.EmptyState;
import jakarta.servlet.http.HttpServletResponse;

/** The screen exists, but not for this role. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class AccessRefusedView extends Div implements HasErrorParameter<AccessDeniedException>, HasDynamicTitle {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> error) {
        removeAll();
        add(new EmptyState(
                VaadinIcon.LOCK,
                getTranslation("error.refused.title"),
                getTranslation("error.refused.text"),
                new Anchor("", getTranslation("error.home"))));
        return HttpServletResponse.SC_FORBIDDEN;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("error.refused.title");
    }
}
