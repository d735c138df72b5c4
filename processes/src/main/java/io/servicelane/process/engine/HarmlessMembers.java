package io.servicelane.process.engine;

import io.servicelane.process.step.AskedByModels;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.util.StringUtils;

/** What an expression may read of a value and call on it: a list of what is allowed, by type. */
final class HarmlessMembers {

    private static final Set<String> OF_EVERYTHING = Set.of("equals", "hashCode", "toString");

    /** None takes a regular expression, which can be written so that it never ends, or makes a text much longer. */
    private static final Set<String> OF_TEXTS = Set.of(
            "charAt",
            "compareTo",
            "compareToIgnoreCase",
            "concat",
            "contains",
            "endsWith",
            "equalsIgnoreCase",
            "indexOf",
            "isBlank",
            "isEmpty",
            "lastIndexOf",
            "length",
            "replace",
            "startsWith",
            "strip",
            "substring",
            "toLowerCase",
            "toUpperCase",
            "trim");

    private static final Set<String> OF_SCOPES = Set.of(
            "getId",
            "getProcessInstanceId",
            "getProcessDefinitionId",
            "getEventName",
            "getTenantId",
            "getVariable",
            "getVariableLocal",
            "getVariables",
            "getVariablesLocal",
            "getVariableNames",
            "getVariableNamesLocal",
            "hasVariable",
            "hasVariableLocal",
            "hasVariables",
            "hasVariablesLocal");

    private static final Set<String> OF_EXECUTIONS = Set.of(
            "getBusinessKey",
            "getProcessBusinessKey",
            "getParentId",
            "getCurrentActivityId",
            "getCurrentActivityName",
            "getActivityInstanceId",
            "getParentActivityInstanceId",
            "getCurrentTransitionId",
            "isCanceled",
            "getProcessInstance",
            "getSuperExecution");

    private static final Set<String> OF_TASKS = Set.of(
            "getName",
            "getDescription",
            "getPriority",
            "getExecutionId",
            "getCreateTime",
            "getLastUpdated",
            "getTaskDefinitionKey",
            "getOwner",
            "getAssignee",
            "getDueDate",
            "getFollowUpDate",
            "getDeleteReason",
            "getExecution");

    private static final Set<String> OF_COLLECTIONS =
            Set.of("contains", "containsAll", "get", "indexOf", "isEmpty", "lastIndexOf", "size");

    private static final Set<String> OF_MAPS =
            Set.of("containsKey", "containsValue", "get", "getOrDefault", "isEmpty", "keySet", "size", "values");

    /** Moments and their parts cannot be changed, and hand out nothing but moments and parts. */
    private static final Pattern OF_TIMES = Pattern.compile("(plus|minus|with|get|is|to|at|truncatedTo|until|before"
            + "|after|compareTo|format|name|ordinal|length|abs|negated|multipliedBy|dividedBy)([A-Z]\\w*)?");

    private static final Set<String> NEVER = Set.of("getClass", "getDeclaringClass", "class", "declaringClass");

    private static final List<Kind> KINDS = List.of(
            new Kind(owner -> owner instanceof String, OF_TEXTS::contains),
            new Kind(
                    owner -> owner instanceof Number && isOf(owner, "java.lang", "java.math"),
                    Set.of("intValue", "longValue", "doubleValue", "compareTo")::contains),
            new Kind(owner -> owner instanceof Boolean, Set.of("booleanValue", "compareTo")::contains),
            new Kind(owner -> owner instanceof Character, Set.of("charValue", "compareTo")::contains),
            new Kind(owner -> owner instanceof Enum<?>, Set.of("name", "ordinal", "compareTo")::contains),
            new Kind(
                    owner -> owner instanceof Date || isOf(owner, "java.time", "org.joda.time"),
                    member -> OF_TIMES.matcher(member).matches()),
            new Kind(owner -> owner instanceof Map<?, ?>, OF_MAPS::contains),
            new Kind(owner -> owner instanceof Collection<?>, OF_COLLECTIONS::contains),
            new Kind(
                    owner -> owner instanceof DelegateExecution,
                    member -> OF_SCOPES.contains(member) || OF_EXECUTIONS.contains(member)),
            new Kind(
                    owner -> owner instanceof DelegateTask,
                    member -> OF_SCOPES.contains(member) || OF_TASKS.contains(member)));

    private HarmlessMembers() {}

    /** Whether a method of that name may be called; all its overloads or none. */
    static boolean mayCall(Object owner, String method) {
        if (NEVER.contains(method)) {
            return false;
        }
        if (owner instanceof AskedByModels bean) {
            return asks(bean, method);
        }
        return KINDS.stream()
                .anyMatch(kind -> kind.owner().test(owner)
                        && (OF_EVERYTHING.contains(method) || kind.member().test(method)));
    }

    /** Whether {@code owner.property} or {@code owner[property]} may be read. */
    static boolean mayRead(Object owner, @Nullable Object property) {
        if (owner instanceof Map<?, ?>) {
            return true;
        }
        if (owner instanceof Collection<?> || owner.getClass().isArray()) {
            return isIndex(property);
        }
        if (!(property instanceof String name)) {
            return false;
        }
        return !NEVER.contains(name)
                && Stream.of("get", "is").anyMatch(prefix -> mayCall(owner, prefix + StringUtils.capitalize(name)));
    }

    private static boolean isIndex(@Nullable Object property) {
        return property instanceof Number || property instanceof String text && text.matches("\\d{1,9}");
    }

    /** The public methods of the bean's own class, not those of Spring's proxy around it. */
    private static boolean asks(AskedByModels bean, String method) {
        return Stream.of(AopUtils.getTargetClass(bean).getMethods())
                .filter(own -> own.getDeclaringClass() != Object.class)
                .filter(own -> !Modifier.isStatic(own.getModifiers()))
                .map(Method::getName)
                .anyMatch(method::equals);
    }

    private static boolean isOf(Object owner, String... packages) {
        return Set.of(packages).contains(owner.getClass().getPackageName());
    }

    private record Kind(Predicate<Object> owner, Predicate<String> member) {}
}
