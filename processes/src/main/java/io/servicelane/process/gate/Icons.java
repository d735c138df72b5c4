package io.servicelane.process.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** The names of the icons that the desk can show. */
final class Icons {

    static final Set<String> NAMES = read();

    private Icons() {}

    private static Set<String> read() {
        try (var file = Icons.class.getResourceAsStream("/gate/icons.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
