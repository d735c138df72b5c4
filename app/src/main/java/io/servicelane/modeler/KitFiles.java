package io.servicelane.modeler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The files of the kit by their place in it. Addresses of the desk in them are those under which it is reached. */
@Component
class KitFiles {

    /** The desk as the files call it where they lie: valid for the demo, and for the Modeler's schema. */
    private static final String SOMEWHERE = "http://localhost:8080";

    private static final String TEMPLATES = "resources/element-templates/";
    private static final Set<String> WITH_ADDRESSES = Set.of("json", "md", "txt");

    private static final Map<String, String> PLACES = Map.of(
            "element-templates/", TEMPLATES,
            "modeler-plugin/", "resources/plugins/",
            "kit/flags.json", "resources/flags.json",
            "kit/example/", "example/",
            "kit/guide/", "",
            "kit/README.txt", "README.txt");

    private final String address;
    private final SortedMap<String, byte[]> files;

    KitFiles(Environment environment) {
        this.address = environment.getRequiredProperty("servicelane.public-url").replaceAll("/+$", "");
        this.files = new TreeMap<>();
        PLACES.forEach(this::collect);
    }

    /** Where people and the Modeler reach the desk, without a slash at the end. */
    String address() {
        return address;
    }

    SortedMap<String, byte[]> all() {
        return files;
    }

    List<byte[]> templates() {
        return files.entrySet().stream()
                .filter(file -> file.getKey().startsWith(TEMPLATES))
                .map(Map.Entry::getValue)
                .toList();
    }

    String text(String place) {
        var content = files.get(place);
        if (content == null) {
            throw new NoSuchElementException(place);
        }
        return new String(content, StandardCharsets.UTF_8);
    }

    private void collect(String from, String to) {
        var pattern = "classpath*:" + from + (from.endsWith("/") ? "**/*" : "");
        try {
            for (var resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                var path = resource.getURL().getPath();
                if (!path.endsWith("/") && resource.isReadable()) {
                    var place = to + path.substring(path.lastIndexOf("/" + from) + 1 + from.length());
                    files.put(place, addressed(place, resource.getContentAsByteArray()));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private byte[] addressed(String place, byte[] content) {
        if (!WITH_ADDRESSES.contains(place.substring(place.lastIndexOf('.') + 1))) {
            return content;
        }
        return new String(content, StandardCharsets.UTF_8)
                .replace(SOMEWHERE, address)
                .getBytes(StandardCharsets.UTF_8);
    }
}
