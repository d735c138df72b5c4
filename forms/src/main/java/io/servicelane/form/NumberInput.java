package io.servicelane.form;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number. */
public final class NumberInput extends InputField {

    private static final int LONGEST = 40;
    private static final int WIDEST = 30;

    private final int decimals;
    private final boolean asText;
    private final Setting<BigDecimal> increment;
    private final Setting<BigDecimal> min;
    private final Setting<BigDecimal> max;
    private final FormText prefix;
    private final FormText suffix;
    private final @Nullable BigDecimal defaultNumber;

    NumberInput(ComponentJson json) {
        super(json);
        this.decimals = json.raw("decimalDigits").asInt(-1);
        this.asText = json.flag("serializeToString", false);
        this.increment = json.number("increment");
        this.min = json.in("validate").number("min");
        this.max = json.in("validate").number("max");
        this.prefix = json.in("appearance").words("prefixAdorner");
        this.suffix = json.in("appearance").words("suffixAdorner");
        this.defaultNumber = json.number("defaultValue").constant();
        if (increment.constant() != null && increment.constant().signum() <= 0) {
            json.fault("the increment is not above zero", "Write a positive number");
        }
        if (json.has("decimalDigits") && decimals < 0) {
            json.fault("the decimal digits are no whole number", "Write 0 or more");
        }
        json.expectOrder("min", min, "max", max);
    }

    public FormText prefix() {
        return prefix;
    }

    public FormText suffix() {
        return suffix;
    }

    /** Whether only whole numbers are accepted. */
    public boolean whole() {
        return decimals == 0;
    }

    @Override
    @Nullable
    Object defaultValue() {
        return defaultNumber == null ? null : kept(defaultNumber);
    }

    @Override
    Checked check(Object given, FormScope scope) {
        var number = given instanceof Number known
                ? exact(known)
                : given instanceof CharSequence text ? parse(text.toString()) : null;
        if (number == null) {
            return Checked.refused("number");
        }
        if (decimals >= 0 && number.stripTrailingZeros().scale() > decimals) {
            return decimals == 0 ? Checked.refused("whole") : Checked.refused("decimals", decimals);
        }
        var step = increment.in(scope);
        if (step != null && step.signum() > 0 && number.remainder(step).signum() != 0) {
            return Checked.refused("increment", step);
        }
        var least = min.in(scope);
        if (least != null && number.compareTo(least) < 0) {
            return Checked.refused("min", least);
        }
        var most = max.in(scope);
        if (most != null && number.compareTo(most) > 0) {
            return Checked.refused("max", most);
        }
        return Checked.accepted(kept(number));
    }

    /** What the process gets: gateways compare Long and Double, but the engine cannot store a BigDecimal. */
    private Object kept(BigDecimal number) {
        if (asText) {
            return number.toPlainString();
        }
        var plain = number.stripTrailingZeros();
        return plain.scale() <= 0 && plain.precision() - plain.scale() <= 18
                ? (Object) plain.longValueExact()
                : (Object) number.doubleValue();
    }

    /** A number from its text; null when it is none, or one so long that reckoning with it would take forever. */
    static @Nullable BigDecimal parse(String text) {
        var digits = text.strip();
        if (digits.isEmpty() || digits.length() > LONGEST) {
            return null;
        }
        try {
            var number = new BigDecimal(digits);
            return Math.abs(number.scale()) > WIDEST ? null : number;
        } catch (NumberFormatException notOne) {
            return null;
        }
    }

    static @Nullable BigDecimal exact(Number number) {
        return parse(number.toString());
    }
}
