package io.servicelane.catalog;

import io.servicelane.form.FormDefinition;
import io.servicelane.form.FormRefused;
import io.servicelane.process.FormRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the gate which forms the desk could not show. */
@Component
class DeployableForms implements FormRules {

    @Override
    public List<FormFault> faults(String json) {
        try {
            FormDefinition.read(json);
            return List.of();
        } catch (FormRefused refused) {
            return refused.faults().stream()
                    .map(fault -> new FormFault(fault.component(), fault.what(), fault.remedy()))
                    .toList();
        }
    }
}
