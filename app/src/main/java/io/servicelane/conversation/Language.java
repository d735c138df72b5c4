package io.servicelane.conversation;

/** Tells the language of a text by its script, as far as the desk speaks it. */
final class Language {

    private Language() {}

    /** {@code zh} when at least every fifth letter is Chinese, else {@code en}. */
    static String of(String text) {
        var letters = text.codePoints().filter(Character::isLetter).count();
        var chinese = text.codePoints()
                .filter(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN)
                .count();
        return chinese > 0 && chinese * 5 >= letters ? "zh" : "en";
    }
}
