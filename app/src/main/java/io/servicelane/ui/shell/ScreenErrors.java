package io.servicelane.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.servicelane.ui.Notice;
import org.springframework.stereotype.Component;

/** The one place where a failed click is told: a refusal by its sentence, anything else by an apology to quote. */
@Component
class ScreenErrors implements VaadinServiceInitListener, ErrorHandler {

    private final transient Refusals refusals;

    ScreenErrors(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource()
                .addSessionInitListener(session -> session.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        var failure = event.getThrowable();
        var ui = UI.getCurrent();
        if (ui == null) {
            Incident.report(failure);
            return;
        }
        var sentence = refusals.sentenceFor(failure, ui.getLocale());
        if (sentence.isPresent()) {
            Notice.refusal(sentence.get());
        } else {
            var reference = Incident.report(failure).reference();
            Notice.refusal(ui.getTranslation("error.unexpected.notice", reference));
        }
    }
}
