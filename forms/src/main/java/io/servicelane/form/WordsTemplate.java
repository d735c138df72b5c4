package io.servicelane.form;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words with FEEL in them: <code>{{expression}}</code>, <code>{{#if expression}} … {{/if}}</code> and
 * <code>{{#loop list}} … {{/loop}}</code>, in which an entry is {@code this}, its properties are known by name and
 * everything around it is {@code parent}.
 *
 * @see <a href="https://docs.camunda.io/docs/components/modeler/forms/configuration/forms-config-templating-syntax/">
 *     Camunda Forms, templating syntax</a>
 */
final class WordsTemplate {

    private static final Pattern TAG = Pattern.compile("\\{\\{([^{}]{1,2000})}}");
    private static final int MOST_ENTRIES = 100;
    private static final int DEEPEST_LOOPS = 2;
    private static final int LONGEST = 20_000;

    private final Block words = new Block("", "");
    private final List<String> expressions = new ArrayList<>();

    /**
     * Reads a template.
     *
     * @throws Broken when a block is not closed, or closed that was not opened
     */
    static WordsTemplate of(String text) {
        var template = new WordsTemplate();
        template.read(text);
        return template;
    }

    private void read(String text) {
        Deque<Block> open = new ArrayDeque<>(List.of(words));
        var tag = TAG.matcher(text);
        var at = 0;
        while (tag.find()) {
            open.element().parts.add(new Plain(text.substring(at, tag.start())));
            at = tag.end();
            take(tag.group(1).strip(), open);
        }
        open.element().parts.add(new Plain(text.substring(at)));
        if (TAG.matcher(text).replaceAll("").contains("{{")) {
            throw new Broken("{{ is not closed");
        }
        if (open.size() > 1) {
            throw new Broken("{{#" + open.element().kind + "}} is not closed");
        }
    }

    private void take(String tag, Deque<Block> open) {
        if (tag.startsWith("#if ") || tag.startsWith("#loop ")) {
            var kind = tag.substring(1, tag.indexOf(' '));
            if (kind.equals("loop")
                    && open.stream().filter(outer -> outer.kind.equals("loop")).count() >= DEEPEST_LOOPS) {
                throw new Broken("loops are more than " + DEEPEST_LOOPS + " deep");
            }
            var block = new Block(kind, noted(tag.substring(kind.length() + 1)));
            open.element().parts.add(block);
            open.push(block);
        } else if (tag.startsWith("/")) {
            if (!open.element().kind.equals(tag.substring(1).strip())
                    || open.element().kind.isEmpty()) {
                throw new Broken("{{" + tag + "}} closes nothing");
            }
            open.pop();
        } else if (tag.startsWith("#")) {
            throw new Broken("{{" + tag + "}} is not known");
        } else {
            open.element().parts.add(new Slot(noted(tag)));
        }
    }

    private String noted(String expression) {
        var feel = expression.strip();
        expressions.add(feel);
        return feel;
    }

    /** Every expression in it. */
    List<String> expressions() {
        return expressions;
    }

    /** The words as people read them; what grows too long is cut. */
    String in(FormScope scope) {
        var text = new StringBuilder();
        words.parts.forEach(part -> part.write(scope, text));
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text.toString();
    }

    static String asText(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private interface Part {

        void write(FormScope scope, StringBuilder text);
    }

    private record Plain(String words) implements Part {

        @Override
        public void write(FormScope scope, StringBuilder text) {
            text.append(words);
        }
    }

    private record Slot(String expression) implements Part {

        @Override
        public void write(FormScope scope, StringBuilder text) {
            text.append(asText(scope.evaluate(expression)));
        }
    }

    private static final class Block implements Part {

        private final String kind;
        private final String expression;
        private final List<Part> parts = new ArrayList<>();

        Block(String kind, String expression) {
            this.kind = kind;
            this.expression = expression;
        }

        @Override
        public void write(FormScope scope, StringBuilder text) {
            var value = scope.evaluate(expression);
            if (kind.equals("loop")) {
                Json.list(value).stream().limit(MOST_ENTRIES).forEach(entry -> write(scope.entry(entry), text, parts));
            } else if (Boolean.TRUE.equals(value)) {
                write(scope, text, parts);
            }
        }

        private static void write(FormScope scope, StringBuilder text, List<Part> parts) {
            for (var part : parts) {
                if (text.length() > LONGEST) {
                    return;
                }
                part.write(scope, text);
            }
        }
    }

    /** A template that cannot be read; the message says what is wrong. */
    static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1;

        Broken(String what) {
            super(what);
        }
    }
}
