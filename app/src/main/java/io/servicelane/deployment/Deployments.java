package io.servicelane.deployment;

import io.servicelane.deployment.DeploymentTable.Earlier;
import io.servicelane.deployment.FileChanges.State;
import io.servicelane.process.DeployedFiles;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The record of deployments, with what each of them changed. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('ANALYST', 'ADMIN', 'SUPERVISOR')")
public class Deployments {

    private static final int MOST_CHANGES = 300;

    private final DeploymentTable table;
    private final DeployedFiles engine;

    Deployments(DeploymentTable table, DeployedFiles engine) {
        this.table = table;
        this.engine = engine;
    }

    /**
     * A page of deployments, newest first.
     *
     * @param after cursor of the page before; null for the first
     * @throws IllegalArgumentException when the cursor is none of ours
     */
    public DeploymentPage page(DeploymentFilter filter, @Nullable String after, int atMost) {
        var found = table.newest(filter, after == null ? Long.MAX_VALUE : Long.parseLong(after), atMost + 1);
        var page = found.size() > atMost ? found.subList(0, atMost) : found;
        return new DeploymentPage(
                page,
                found.size() > atMost ? String.valueOf(page.get(page.size() - 1).id()) : null);
    }

    /** The deployment with that number on record. */
    public Optional<Deployment> find(long id) {
        return table.find(id);
    }

    /** The deployment with what it changed, told in words where the kind of file allows it. */
    public Optional<DeploymentDetails> details(long id) {
        return table.find(id).map(this::details);
    }

    /** The lines of a unified diff with the version before; empty when there is no such file or it is too big. */
    public List<String> text(long id, String file) {
        var deployment = table.find(id);
        if (deployment.isEmpty() || !deployment.get().files().contains(file)) {
            return List.of();
        }
        var now = content(deployment.get(), new HashMap<>()).get(file);
        var before = table.before(id).get(file);
        var old = before == null ? null : earlier(before, new HashMap<>());
        return now == null ? List.of() : FileComparison.text(file, old == null ? new byte[0] : old, now);
    }

    private DeploymentDetails details(Deployment deployment) {
        var contents = new HashMap<Long, Map<String, byte[]>>();
        var now = content(deployment, contents);
        var before = table.before(deployment.id());
        var after = table.after(deployment.id());
        var files = deployment.files().stream()
                .map(file -> changes(file, now.get(file), before.get(file), !after.containsKey(file), contents))
                .toList();
        return new DeploymentDetails(deployment, files);
    }

    private FileChanges changes(
            String file,
            byte @Nullable [] now,
            @Nullable Earlier before,
            boolean newest,
            Map<Long, Map<String, byte[]>> contents) {
        var record = before == null ? null : before.record();
        if (before == null) {
            return plain(file, now == null ? State.GONE : State.NEW, null, newest);
        }
        var old = earlier(before, contents);
        if (now == null || old == null) {
            return plain(file, State.GONE, record, newest);
        }
        if (Arrays.equals(now, old)) {
            return plain(file, State.SAME, record, newest);
        }
        var changes = FileComparison.changes(file, old, now);
        if (changes.isEmpty()) {
            return plain(file, State.OTHER, record, newest);
        }
        var all = changes.get();
        var more = all.size() > MOST_CHANGES;
        return new FileChanges(file, State.CHANGED, record, newest, more ? all.subList(0, MOST_CHANGES) : all, more);
    }

    private static FileChanges plain(String file, State state, @Nullable Long before, boolean newest) {
        return new FileChanges(file, state, before, newest, List.of(), false);
    }

    private byte @Nullable [] earlier(Earlier before, Map<Long, Map<String, byte[]>> contents) {
        return table.find(before.record())
                .map(deployment -> content(deployment, contents).get(before.file()))
                .orElse(null);
    }

    private Map<String, byte[]> content(Deployment deployment, Map<Long, Map<String, byte[]>> contents) {
        return contents.computeIfAbsent(deployment.id(), id -> engine.of(deployment.engineId()));
    }
}
