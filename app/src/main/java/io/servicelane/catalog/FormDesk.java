package io.servicelane.catalog;

import io.servicelane.form.FormAnswers;
import io.servicelane.form.FormContext;
import io.servicelane.form.FormDefinition;
import io.servicelane.process.Feel;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Asks and checks forms the same way wherever they are filled: on a screen, by REST, in the portal. */
@Service
public class FormDesk {

    private static final String NO_QUESTIONS = "{\"type\":\"default\",\"id\":\"none\",\"components\":[]}";

    private final Feel feel;
    private final Clock clock;
    private final DeskProperties desk;

    FormDesk(Feel feel, Clock clock, DeskProperties desk) {
        this.feel = feel;
        this.clock = clock;
        this.desk = desk;
    }

    /** What a form is asked with: these values, the engine's FEEL, the desk's present day. */
    public FormContext context(Map<String, ? extends @Nullable Object> values) {
        return new FormContext(values, new PatientExpressions(feel::evaluate), clock.instant(), desk.zone());
    }

    /** Checks answers to a type's start form; a type without one accepts none. */
    public FormAnswers checkStart(RequestType type, Map<String, ? extends @Nullable Object> answers) {
        var form = type.startForm() == null ? NO_QUESTIONS : type.startForm();
        return FormDefinition.read(form).check(answers, context(Map.of()));
    }
}
