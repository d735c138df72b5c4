package io.servicelane.process.gate;

import io.servicelane.process.gate.Juel.Member;
import java.lang.reflect.Modifier;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What an expression may ask of something. */
final class Members {

    private static final Set<String> OF_EXECUTION = Set.of(
            "id",
            "processinstanceid",
            "processdefinitionid",
            "processbusinesskey",
            "businesskey",
            "activityinstanceid",
            "currentactivityid",
            "currentactivityname",
            "eventname",
            "variable",
            "variables",
            "variablelocal",
            "variablenames",
            "hasvariable",
            "hasvariablelocal");

    private static final Set<String> OF_TASK = Set.of(
            "id",
            "name",
            "description",
            "priority",
            "owner",
            "assignee",
            "duedate",
            "followupdate",
            "createtime",
            "taskdefinitionkey",
            "eventname",
            "processinstanceid",
            "processdefinitionid",
            "execution",
            "variable",
            "variables",
            "variablelocal",
            "variablenames",
            "hasvariable",
            "hasvariablelocal");

    /** Ways out of plain values, into the engine or into Java. */
    private static final Set<String> WAYS_OUT = Set.of(
            "class",
            "classloader",
            "declaringclass",
            "forname",
            "newinstance",
            "invoke",
            "exec",
            "runtime",
            "module",
            "package",
            "protectiondomain",
            "constructor",
            "constructors",
            "declaredconstructor",
            "declaredconstructors",
            "method",
            "methods",
            "declaredmethod",
            "declaredmethods",
            "field",
            "fields",
            "declaredfield",
            "declaredfields",
            "processengine",
            "processengineservices",
            "processengineconfiguration",
            "bpmnmodelinstance",
            "bpmnmodelelementinstance",
            "commandcontext",
            "beanfactory",
            "applicationcontext",
            "environment",
            "systemproperties",
            "notify",
            "notifyall",
            "wait");

    private final Palette palette;

    Members(Palette palette) {
        this.palette = palette;
    }

    boolean harmless(Member member) {
        var name = plain(member.name());
        if (WAYS_OUT.contains(name)) {
            return palette.names().contains(member.of())
                    && palette.answers(member.of(), member.name(), member.inputs());
        }
        if (member.of().equals("execution")) {
            return OF_EXECUTION.contains(name);
        }
        if (member.of().equals("task")) {
            return OF_TASK.contains(name);
        }
        return !palette.names().contains(member.of()) || palette.answers(member.of(), member.name(), member.inputs());
    }

    /** Whether a text has such a method or property. */
    static boolean ofText(Member member) {
        return Stream.of(String.class.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .anyMatch(method -> member.inputs() < 0
                        ? method.getParameterCount() == 0
                                && (method.getName().equals("is" + capital(member.name()))
                                        || method.getName().equals("get" + capital(member.name())))
                        : method.getParameterCount() == member.inputs()
                                && method.getName().equals(member.name()));
    }

    private static String capital(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** A property and its getter are the same. */
    private static String plain(String name) {
        var getter = name.length() > 3 && name.startsWith("get") && Character.isUpperCase(name.charAt(3));
        return (getter ? name.substring(3) : name).toLowerCase(Locale.ROOT);
    }
}
