package io.servicelane.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@code .form} file that is shipped promises. */
class FormTests {

    private static final Path FORMS = Path.of("src/main/resources/forms");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(FORMS)) {
            return files.filter(file -> file.toString().endsWith(".form"))
                    .map(FORMS::relativize)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void isReadWithoutFault(Path file) throws IOException {
        assertThat(read(file).fields()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void isNamedAfterItsPlace(Path file) throws IOException {
        var place = file.toString().replace('/', '.').replace('\\', '.');

        assertThat(read(file).id() + ".form").isEqualTo(place);
    }

    @ParameterizedTest
    @MethodSource("files")
    void speaksChineseToo(Path file) throws IOException {
        assertThat(read(file).untranslated()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void anUnknownComponentInItIsRefused(Path file) throws IOException {
        var withIt = Files.readString(FORMS.resolve(file))
                .replaceFirst(
                        "\"components\"\\s*:\\s*\\[", "\"components\": [{\"id\":\"Odd_1\",\"type\":\"hologram\"},");

        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> FormDefinition.read(withIt))
                .withMessageContaining("Odd_1: the component type 'hologram' is not known");
    }

    @Test
    void noTwoFormsShareAnId() throws IOException {
        var ids = new ArrayList<String>();
        for (var file : files()) {
            ids.add(read(file).id());
        }

        assertThat(ids).doesNotHaveDuplicates();
    }

    private static FormDefinition read(Path file) throws IOException {
        return FormDefinition.read(Files.readString(FORMS.resolve(file)));
    }
}
