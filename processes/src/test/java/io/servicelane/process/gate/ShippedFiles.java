package io.servicelane.process.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files that are shipped, under the names that they are deployed by. */
public final class ShippedFiles {

    private static final Map<String, byte[]> ALL = Collections.unmodifiableMap(read());

    private ShippedFiles() {}

    public static Map<String, byte[]> all() {
        return ALL;
    }

    private static Map<String, byte[]> read() {
        var files = new LinkedHashMap<String, byte[]>();
        try {
            var classPath = new PathMatchingResourcePatternResolver();
            for (var pattern : new String[] {"processes/*/*.bpmn", "processes/decisions/*.dmn", "forms/*/*.form"}) {
                for (var file : classPath.getResources("classpath*:" + pattern)) {
                    var path = file.getURL().getPath();
                    var name =
                            path.substring(Math.max(path.lastIndexOf("/forms/"), path.lastIndexOf("/processes/")) + 1);
                    try (var content = file.getInputStream()) {
                        files.put(name, content.readAllBytes());
                    }
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return files;
    }

    static String text(String name) {
        return new String(ALL.get(name), StandardCharsets.UTF_8);
    }
}
