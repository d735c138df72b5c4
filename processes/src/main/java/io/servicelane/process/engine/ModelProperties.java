package io.servicelane.process.engine;

import org.camunda.bpm.engine.impl.util.xml.Element;

/** The {@code camunda:property} elements of a model while the engine reads it. */
final class ModelProperties {

    private ModelProperties() {}

    /** The value of an element's property; empty when it has none. */
    static String value(Element element, String name) {
        var extensions = element.element("extensionElements");
        var properties = extensions == null ? null : extensions.element("properties");
        if (properties == null) {
            return "";
        }
        return properties.elements("property").stream()
                .filter(property -> name.equals(property.attribute("name")))
                .map(property -> property.attribute("value"))
                .filter(value -> value != null)
                .findFirst()
                .orElse("");
    }
}
