package io.servicelane.process.engine;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

/**
 * Stands in front of all other resolvers of expressions and lets through what {@link HarmlessMembers} knows. Every
 * step of {@code a.b['c'].d()} passes here, however its names came about; it resolves nothing itself.
 */
class MemberGuard extends ELResolver {

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object owner, @Nullable Object property) {
        if (owner != null && !HarmlessMembers.mayRead(owner, property)) {
            throw NotAllowedInModels.member(String.valueOf(property), owner);
        }
        return null;
    }

    @Override
    public @Nullable Object invoke(
            ELContext context,
            @Nullable Object owner,
            @Nullable Object method,
            Class<?> @Nullable [] types,
            Object @Nullable [] arguments) {
        if (owner != null && !HarmlessMembers.mayCall(owner, String.valueOf(method))) {
            throw NotAllowedInModels.member(method + "()", owner);
        }
        if ("replace".equals(method) && owner instanceof String text && arguments != null && arguments.length == 2) {
            checkReplaced(text, String.valueOf(arguments[0]), String.valueOf(arguments[1]));
        }
        return null;
    }

    /** A text with each of its letters replaced by the whole text is a thousand times as long. */
    private static void checkReplaced(String text, String target, String replacement) {
        if (replacement.length() > target.length()) {
            var times = target.isEmpty() ? text.length() + 1 : text.length() / target.length();
            BoundedExpression.checkLength(text.length() + (long) times * replacement.length());
        }
    }

    @Override
    public void setValue(ELContext context, @Nullable Object owner, @Nullable Object property, @Nullable Object value) {
        if (owner != null) {
            throw NotAllowedInModels.member(String.valueOf(property), owner);
        }
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object owner, @Nullable Object property) {
        return (Class<?>) getValue(context, owner, property);
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object owner, @Nullable Object property) {
        return true;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object owner) {
        return Collections.emptyIterator();
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object owner) {
        return Object.class;
    }
}
