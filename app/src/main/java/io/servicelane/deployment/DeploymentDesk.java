package io.servicelane.deployment;

import io.servicelane.process.DeployedFiles;
import io.servicelane.process.DeploymentRefused;
import io.servicelane.process.gate.Finding;
import io.servicelane.process.gate.ModelCheck;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deploys from the desk: files that were tried, or those of an earlier deployment. Nothing is ever taken away. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('ANALYST', 'ADMIN')")
public class DeploymentDesk {

    /** What stands as source on record for what was deployed here. */
    public static final String SOURCE = "Servicelane";

    private static final int LONGEST_NAME = 200;

    private final DeploymentTable table;
    private final DeployedFiles engine;
    private final ModelCheck check;

    DeploymentDesk(DeploymentTable table, DeployedFiles engine, ModelCheck check) {
        this.table = table;
        this.engine = engine;
        this.check = check;
    }

    /**
     * Deploys files.
     *
     * @param name what it is called on record
     * @param files content by file name
     * @throws DeploymentRefused when something is wrong with them; nothing is stored then
     */
    public Deployment deploy(String name, Map<String, byte[]> files) {
        return table.find(engine.deploy(name, SOURCE, files)).orElseThrow();
    }

    /**
     * Deploys the files of an earlier deployment again, as new versions.
     *
     * @param id of the earlier one on record
     * @param file one of its files; null for all
     * @throws NoSuchDeployment when there is none with that number, or the engine has its files no more
     * @throws DeploymentRefused when it would not be accepted any more
     */
    public Deployment back(long id, @Nullable String file) {
        var earlier = table.find(id).orElseThrow(NoSuchDeployment::new);
        var files = files(earlier, file);
        // a name of its own: by name and source the engine tells at each start whether what is shipped was changed
        var made = engine.deploy(nameOfReturn(earlier), SOURCE, files);
        table.wentBack(made, id);
        return table.find(made).orElseThrow();
    }

    /**
     * What the check says today of the files of an earlier deployment.
     *
     * @param file one of its files; null for all
     * @throws NoSuchDeployment when there is none with that number, or the engine has its files no more
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public List<Finding> findings(long id, @Nullable String file) {
        return check.findings(files(table.find(id).orElseThrow(NoSuchDeployment::new), file));
    }

    private Map<String, byte[]> files(Deployment earlier, @Nullable String file) {
        var files = new TreeMap<>(engine.of(earlier.engineId()));
        if (file != null) {
            files.keySet().retainAll(Set.of(file));
        }
        if (files.isEmpty()) {
            throw new NoSuchDeployment();
        }
        return files;
    }

    private static String nameOfReturn(Deployment earlier) {
        var name = earlier.name().replaceAll("( \\(#\\d+\\))+$", "");
        return (name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name) + " (#" + earlier.id() + ")";
    }
}
