package io.servicelane.process.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A form can be shown and answered. */
class FormRule implements Rule {

    private final Palette palette;

    FormRule(Palette palette) {
        this.palette = palette;
    }

    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);

    /** What a form says literally, whatever it begins with. */
    private static final Set<String> LITERAL = Set.of("values", "properties", "defaultValue", "id", "key", "type");

    private final FeelSyntax feel = FeelSyntax.FEEL;

    @Override
    public void check(Upload upload, Findings findings) {
        for (var form : upload.forms()) {
            upload.desk()
                    .faults(form.json().toString())
                    .forEach(fault -> findings.add(
                            Code.FORM_FAULT,
                            form.name(),
                            fault.component().equals("form") ? "" : fault.component(),
                            FormWords.said(fault.what()),
                            FormWords.said(fault.remedy().substring(0, 1).toLowerCase(Locale.ROOT)
                                    + fault.remedy().substring(1))));
            form.json().path("components").forEach(component -> check(form, component, "", findings));
            form.json().findParents("key").stream()
                    .filter(component -> isReserved(component.path("key").asText()))
                    .forEach(component -> findings.add(
                            Code.FORM_KEY_RESERVED,
                            form.name(),
                            component.path("id").asText(),
                            component.path("key").asText()));
        }
    }

    private boolean isReserved(String key) {
        return KnownNames.reserved().contains(key) || palette.names().contains(key);
    }

    private void check(FormFile form, JsonNode node, String around, Findings findings) {
        var id = node.path("id").asText("");
        var component = id.isEmpty() ? around : id;
        node.fields().forEachRemaining(property -> {
            if (!LITERAL.contains(property.getKey())) {
                checkValue(form, property.getValue(), component, findings);
            }
        });
    }

    private void checkValue(FormFile form, JsonNode value, String component, Findings findings) {
        if (value.isObject()) {
            check(form, value, component, findings);
        } else if (value.isArray()) {
            value.forEach(item -> checkValue(form, item, component, findings));
        } else if (value.isTextual() && value.asText().startsWith("=")) {
            note(form, component, value.asText().substring(1).strip(), findings);
        } else if (value.isTextual()) {
            var templates = TEMPLATE.matcher(value.asText());
            while (templates.find()) {
                note(form, component, templates.group(1).strip(), findings);
            }
        }
    }

    private void note(FormFile form, String component, String expression, Findings findings) {
        Optional.of(expression)
                .filter(text -> !text.isEmpty() && !text.startsWith("#") && !text.startsWith("/"))
                .map(feel::expressionFaults)
                .orElse(List.of())
                .forEach(fault -> fault.note(findings, Code.FORM_FEEL, form.name(), component, expression));
    }
}
