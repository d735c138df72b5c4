package io.servicelane.process.gate;

import io.servicelane.process.RequestStatus;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a step of the palette needs and leaves.
 *
 * @param inputs what a model must give it
 * @param sets the process variables it sets
 */
record Step(List<Input> inputs, Set<String> sets) {

    private static final Step PLAIN = new Step(List.of(), Set.of());

    private static final Map<String, Step> STEPS = Map.ofEntries(
            Map.entry("tellCustomer", needs(new Input("template", "the key of a message template", Input::any))),
            Map.entry(
                    "closeRequest",
                    needs(new Input(
                            "outcome",
                            "a kebab-case word such as repaired",
                            (desk, text) -> text.matches("[a-z0-9]+(-[a-z0-9]+)*")))),
            Map.entry(
                    "openRequest",
                    needs(new Input("type", "the key of a request type", Input::any))
                            .setting("child")),
            Map.entry(
                    "countAttempt",
                    needs(new Input("limit", "a whole number such as 3", (desk, text) -> text.matches("\\d{1,6}")))
                            .setting("attempts", "attemptsLeft")),
            Map.entry(
                    "setStatus",
                    needs(new Input(
                            "status",
                            "one of "
                                    + Stream.of(RequestStatus.values())
                                            .map(Enum::name)
                                            .collect(Collectors.joining(", ")),
                            (desk, text) -> Stream.of(RequestStatus.values())
                                    .anyMatch(status -> status.name().equals(text))))),
            Map.entry(
                    "reassignRequest",
                    needs(new Input(
                            "reassignTo",
                            "the key of a queue, or own",
                            (desk, text) -> text.equals("own") || desk.hasQueue(text)))),
            Map.entry("startClock", needs(clock())),
            Map.entry("stopClock", needs(clock())),
            Map.entry(
                    "tellTeam",
                    needs(
                            new Input("about", "the key of a sentence such as at-risk", Input::any),
                            new Input("to", "assignee, team, supervisor, admin or user names", Input::any),
                            new Input("by", "desk, email, sms or several of them with commas", (desk, text) -> Set.of(
                                            "desk", "email", "sms")
                                    .containsAll(List.of(text.split("\\s*,\\s*", -1)))))),
            Map.entry("checkAtRisk", PLAIN.setting("alarm", "clock")),
            Map.entry("checkOverdue", PLAIN.setting("alarm", "clock", "level")),
            Map.entry("lookUpLevel", PLAIN.setting("found", "raise", "reassign", "tell", "by", "reassignTo")),
            Map.entry("planCall", PLAIN.setting("callAt")),
            Map.entry("readScore", PLAIN.setting("score", "scored", "lowScore")));

    static Step of(String bean) {
        return STEPS.getOrDefault(bean, PLAIN);
    }

    static Set<String> described() {
        return STEPS.keySet();
    }

    private static Step needs(Input... inputs) {
        return new Step(List.of(inputs), Set.of());
    }

    private Step setting(String... variables) {
        return new Step(inputs, Set.of(variables));
    }

    private static Input clock() {
        return new Input(
                "clock",
                "the kind of a clock in upper case such as VISIT",
                (desk, text) -> text.matches("[A-Z][A-Z0-9_]{0,29}"));
    }

    /**
     * An input parameter.
     *
     * @param meant what is written there, for people to read
     * @param fits whether a text without expressions can be meant
     */
    record Input(String name, String meant, BiPredicate<Desk, String> fits) {

        private static boolean any(Desk desk, String text) {
            return true;
        }
    }
}
