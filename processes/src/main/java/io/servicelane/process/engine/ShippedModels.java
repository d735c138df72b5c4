package io.servicelane.process.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultDeploymentConfiguration;
import org.springframework.core.io.ContextResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.UrlResource;
import org.springframework.stereotype.Component;

/**
 * The models and forms we ship, deployed under their paths. By itself the engine's starter names what it finds in a
 * jar by the bare file name, so that of ten {@code start.form} only one would be left.
 */
@Component
class ShippedModels extends DefaultDeploymentConfiguration {

    @Override
    public Set<Resource> getDeploymentResources() {
        var named = new LinkedHashSet<Resource>();
        for (var resource : super.getDeploymentResources()) {
            try {
                named.add(new ByPath(resource.getURL()));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return named;
    }

    private static final class ByPath extends UrlResource implements ContextResource {

        ByPath(URL url) {
            super(url);
        }

        @Override
        public String getPathWithinContext() {
            var path = getURL().getPath();
            return path.substring(Math.max(path.lastIndexOf("/forms/"), path.lastIndexOf("/processes/")) + 1);
        }
    }
}
