package io.servicelane.process.engine;

import org.camunda.bpm.engine.ProcessEngineException;

/** A model wanted to do what no model may do; says what and what to do instead. */
class NotAllowedInModels extends ProcessEngineException {

    NotAllowedInModels(String what, String remedy) {
        super("%s is not allowed in models; %s".formatted(what, remedy));
    }

    static NotAllowedInModels javaClass(String name) {
        return new NotAllowedInModels(
                "The Java class '%s'".formatted(name), "use a step of the palette by its delegate expression");
    }

    static NotAllowedInModels script(String language) {
        return new NotAllowedInModels(
                "A script (%s)".formatted(language), "use an expression, a step of the palette or a decision table");
    }

    static NotAllowedInModels member(String member, Object owner) {
        return new NotAllowedInModels(
                "'%s' of %s".formatted(member, owner.getClass().getSimpleName()),
                "expressions read variables and ask the beans that are made to be asked");
    }
}
