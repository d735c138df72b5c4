package io.servicelane.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Both languages say everything. */
class BundledWordsTests {

    private final Properties english = bundle("messages.properties");
    private final Properties chinese = bundle("messages_zh.properties");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(chinese.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
    }

    @Test
    void noWordIsEmpty() {
        assertThat(english)
                .allSatisfy(
                        (key, value) -> assertThat((String) value).as("%s", key).isNotBlank());
        assertThat(chinese)
                .allSatisfy(
                        (key, value) -> assertThat((String) value).as("%s", key).isNotBlank());
    }

    @Test
    void noStraightApostropheSwallowsAPlaceholder() {
        assertThat(english)
                .allSatisfy(
                        (key, value) -> assertThat((String) value).as("%s", key).doesNotContain("'"));
        assertThat(chinese)
                .allSatisfy(
                        (key, value) -> assertThat((String) value).as("%s", key).doesNotContain("'"));
    }

    /** What a form says itself ({@code -said}) comes in both languages; each bundle takes its own. */
    @Test
    void bothLanguagesTakeTheSamePlaceholders() {
        assertThat(english.stringPropertyNames())
                .filteredOn(key -> !key.endsWith("-said"))
                .allSatisfy(key -> assertThat(placeholders(chinese.getProperty(key)))
                        .as("%s", key)
                        .isEqualTo(placeholders(english.getProperty(key))));
    }

    private static int placeholders(String pattern) {
        return new MessageFormat(pattern).getFormatsByArgumentIndex().length;
    }

    private static Properties bundle(String name) {
        var bundle = new Properties();
        try (var source = BundledWordsTests.class.getResourceAsStream("/i18n/" + name)) {
            bundle.load(new InputStreamReader(source, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        return bundle;
    }
}
