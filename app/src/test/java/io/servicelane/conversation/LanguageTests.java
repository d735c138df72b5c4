package io.servicelane.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTests {

    @ParameterizedTest
    @CsvSource({"My boiler is broken,en", "厨房漏水了,zh", "E07 锅炉报错,zh", "Hello 你,en", "'',en", "12345,en"})
    void theScriptTellsTheLanguage(String text, String language) {
        assertThat(Language.of(text)).isEqualTo(language);
    }
}
