package io.servicelane.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.servicelane.ui.EmptyState;
import jakarta.servlet.http.HttpServletResponse;

/** A screen that could not be opened: a refusal in words, or an apology with a reference to quote. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class UnexpectedErrorView extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

    private final transient Refusals refusals;

    UnexpectedErrorView(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        removeAll();
        var failure = error.getException();
        var text = refusals.sentenceFor(failure, UI.getCurrent().getLocale())
                .orElseGet(() -> getTranslation(
                        "error.unexpected.text", Incident.report(failure).reference()));
        add(new EmptyState(
                VaadinIcon.TOOLS,
                getTranslation("error.unexpected.title"),
                text,
                new Anchor("", getTranslation("error.home"))));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("error.unexpected.title");
    }
}
