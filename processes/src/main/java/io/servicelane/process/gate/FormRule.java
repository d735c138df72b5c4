package io.servicelane.process.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
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
            var reading = new Reading(form, FormNames.of(form, upload), feel, findings);
            form.json().path("components").forEach(component -> reading.component(component, ""));
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

    /** One form on its way through its components. */
    private record Reading(FormFile form, FormNames names, FeelSyntax feel, Findings findings) {

        void component(JsonNode node, String around) {
            var id = node.path("id").asText("");
            var component = id.isEmpty() ? around : id;
            node.fields().forEachRemaining(property -> {
                if (!LITERAL.contains(property.getKey())) {
                    value(property.getValue(), component);
                }
            });
        }

        private void value(JsonNode value, String component) {
            if (value.isObject()) {
                component(value, component);
            } else if (value.isArray()) {
                value.forEach(item -> value(item, component));
            } else if (value.isTextual() && value.asText().startsWith("=")) {
                expression(component, value.asText().substring(1).strip());
            } else if (value.isTextual()) {
                var templates = TEMPLATE.matcher(value.asText());
                while (templates.find()) {
                    text(component, templates.group(1).strip());
                }
            }
        }

        /** Within words, a name that nothing sets leaves a gap; elsewhere it decides what is asked. */
        private void text(String component, String text) {
            if (!text.isEmpty() && !text.startsWith("#") && !text.startsWith("/")) {
                faults(component, text);
            }
        }

        private void expression(String component, String text) {
            if (!text.isEmpty()) {
                faults(component, text);
                feel.expression(text).ifPresent(tree -> reads(component, text, tree));
            }
        }

        private void faults(String component, String text) {
            feel.expressionFaults(text)
                    .forEach(fault -> fault.note(findings, Code.FORM_FEEL, form.name(), component, text));
        }

        private void reads(String component, String text, FeelTree tree) {
            names.unknown(tree.names())
                    .forEach(name -> findings.add(Code.UNKNOWN_VARIABLE, form.name(), component, name, text));
            tree.comparisons().forEach(comparison -> names.neverIs(comparison)
                    .ifPresent(field -> findings.add(
                            Code.NEVER_HOLDS,
                            form.name(),
                            component,
                            comparison.name(),
                            comparison.text(),
                            String.join(", ", field.options()))));
        }
    }
}
