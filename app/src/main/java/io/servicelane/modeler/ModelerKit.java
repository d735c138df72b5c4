package io.servicelane.modeler;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;

/** The folder an analyst puts beside the Modeler: templates, lint rules, settings, an example, a guide. */
@Service
public class ModelerKit {

    private static final String FOLDER = "servicelane-kit/";

    /** The first day a zip can tell: so that the same files always make the same bytes. */
    private static final LocalDateTime NEVER_CHANGES = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final KitFiles files;

    ModelerKit(KitFiles files) {
        this.files = files;
    }

    /** The kit as a zip file; the same bytes as long as nothing in it changed. */
    public byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.all().entrySet()) {
                var entry = new ZipEntry(FOLDER + file.getKey());
                entry.setTimeLocal(NEVER_CHANGES);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The way to the first request type of one's own, as Markdown in the reader's language. */
    public String guide(Locale reader) {
        return files.text("zh".equals(reader.getLanguage()) ? "guide.zh.md" : "guide.en.md");
    }

    /** What is typed into the Modeler as the REST endpoint. */
    public String endpoint() {
        return files.address() + "/engine-rest";
    }
}
