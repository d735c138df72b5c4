package io.servicelane.form;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Words on one line ({@code textfield}) or on several ({@code textarea}). */
public final class TextInput extends InputField {

    /** The longest text a process variable holds. */
    public static final int LONGEST = 4000;

    private static final SafePattern EMAIL =
            new SafePattern("^[^\\s@\"(),:;<>\\[\\\\\\]]{1,64}@[\\p{L}\\d](?:[\\p{L}\\d-]{0,61}[\\p{L}\\d])?"
                    + "(?:\\.[\\p{L}\\d](?:[\\p{L}\\d-]{0,61}[\\p{L}\\d])?)+$");
    private static final SafePattern PHONE = new SafePattern("^\\+?\\(?\\d[\\d ()./-]{3,28}$");
    private static final int FEWEST_DIGITS = 5;
    private static final int MOST_DIGITS = 15;

    private final String kind;
    private final @Nullable SafePattern pattern;
    private final FormText patternMessage;
    private final Setting<BigDecimal> minLength;
    private final Setting<BigDecimal> maxLength;
    private final FormText prefix;
    private final FormText suffix;
    private final @Nullable String defaultText;

    TextInput(ComponentJson json) {
        super(json);
        var rules = json.in("validate");
        this.kind = rules.text("validationType");
        this.pattern = pattern(json, rules.text("pattern"));
        this.patternMessage = rules.words("patternErrorMessage");
        this.minLength = rules.number("minLength");
        this.maxLength = rules.number("maxLength");
        this.prefix = json.in("appearance").words("prefixAdorner");
        this.suffix = json.in("appearance").words("suffixAdorner");
        this.defaultText = json.has("defaultValue") ? json.text("defaultValue") : null;
        if (json.has("defaultValue") && !json.raw("defaultValue").isTextual()) {
            json.fault("the default value is not text", "Write text");
        }
        if (!kind.isEmpty() && !kind.equals("email") && !kind.equals("phone") && !kind.equals("custom")) {
            json.fault("the validation type '" + kind + "' is not known", "Choose email, phone or custom");
        }
        if (maxLength.constant() != null && maxLength.constant().signum() <= 0) {
            json.fault("the longest length leaves no room for an answer", "Write a positive number");
        }
        json.expectOrder("minLength", minLength, "maxLength", maxLength);
    }

    private static @Nullable SafePattern pattern(ComponentJson json, String regex) {
        if (PatternWays.of(regex) > PatternWays.MOST) {
            json.fault("the pattern has too many groups that are repeated or left out", "Write a simpler one");
            return null;
        }
        try {
            return regex.isEmpty() ? null : new SafePattern(regex);
        } catch (PatternSyntaxException wrong) {
            json.fault("the pattern cannot be read: " + wrong.getPattern(), "Write a regular expression");
            return null;
        }
    }

    public boolean multiline() {
        return type().equals("textarea");
    }

    public boolean email() {
        return kind.equals("email");
    }

    public boolean phone() {
        return kind.equals("phone");
    }

    public FormText prefix() {
        return prefix;
    }

    public FormText suffix() {
        return suffix;
    }

    public int maxLength(FormScope scope) {
        var most = maxLength.in(scope);
        return most == null ? LONGEST : Math.min(LONGEST, most.intValue());
    }

    @Override
    @Nullable
    Object defaultValue() {
        return defaultText;
    }

    @Override
    Checked check(Object given, FormScope scope) {
        if (!(given instanceof CharSequence) && !(given instanceof Number)) {
            return Checked.refused("text");
        }
        var text = given.toString();
        var most = maxLength(scope);
        var least = minLength.in(scope);
        if (text.length() > most) {
            return Checked.refused("max-length", most);
        }
        if (least != null && text.length() < least.intValue()) {
            return Checked.refused("min-length", least.intValue());
        }
        if (email() && !EMAIL.foundIn(text.strip())) {
            return Checked.refused("email");
        }
        if (phone() && !isPhone(text.strip())) {
            return Checked.refused("phone");
        }
        if (pattern != null && !pattern.foundIn(text)) {
            return patternMessage.isEmpty()
                    ? Checked.refused("pattern")
                    : Checked.refused(
                            "pattern-said",
                            patternMessage.in(Locale.ENGLISH, scope),
                            patternMessage.in(Locale.CHINESE, scope));
        }
        return Checked.accepted(email() || phone() ? text.strip() : text);
    }

    private static boolean isPhone(String text) {
        var digits = text.chars().filter(Character::isDigit).count();
        return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS && PHONE.foundIn(text);
    }
}
