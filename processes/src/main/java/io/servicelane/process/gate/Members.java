package io.servicelane.process.gate;

import io.servicelane.process.gate.Juel.Member;
import java.util.Locale;
import java.util.Set;

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
            return palette.names().contains(member.of()) && palette.answers(member.of(), member.name());
        }
        if (member.of().equals("execution")) {
            return OF_EXECUTION.contains(name);
        }
        if (member.of().equals("task")) {
            return OF_TASK.contains(name);
        }
        return !palette.names().contains(member.of()) || palette.answers(member.of(), member.name());
    }

    /** A property and its getter are the same. */
    private static String plain(String name) {
        var getter = name.length() > 3 && name.startsWith("get") && Character.isUpperCase(name.charAt(3));
        return (getter ? name.substring(3) : name).toLowerCase(Locale.ROOT);
    }
}
